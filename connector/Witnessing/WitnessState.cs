using System.Security.Cryptography;
using System.Text;
using Bekend.Connector.Pinning;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Witnesses;

namespace Bekend.Connector.Witnessing;

/// <summary>What a witness saw of each log: a file a log, with the three lines of the checkpoint it cosigned last.</summary>
/// <remarks>Held by one process at a time; the system lets go of it when that process ends, however it ends.</remarks>
internal sealed class WitnessState : IDisposable
{
    private const long MaxLength = 4096;

    private readonly string _folder;
    private readonly FileStream _claim;
    private readonly WitnessBeginnings _beginnings;

    private WitnessState(string folder, FileStream claim, WitnessBeginnings beginnings) => (_folder, _claim, _beginnings) = (folder, claim, beginnings);

    /// <summary>Claims the folder, which is made when it is not there.</summary>
    /// <param name="folder">Where what was seen is kept.</param>
    /// <param name="beginnings">Of which logs something was seen; stays the caller's to dispose of.</param>
    /// <returns>The claim, or exit code 2 when another witness holds it.</returns>
    public static Outcome<WitnessState> Claim(string folder, WitnessBeginnings beginnings)
    {
        try
        {
            DurableFile.CreateFolder(folder);
            return new WitnessState(folder, new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), beginnings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input($"`{folder}` cannot be used", "Another witness holds it, or this account may not write there. Two witnesses never share what they saw.");
        }
    }

    /// <summary>Reads what was seen of a log.</summary>
    /// <returns>Nothing seen, when the key has not begun with this log; exit code 2 when it has and the file is gone, or cannot be read: doubt must not begin anew.</returns>
    public Outcome<WitnessedTree> Read(string origin)
    {
        try
        {
            var file = new FileInfo(PathOf(origin));
            if (!file.Exists)
            {
                return _beginnings.Has(origin) ? Lost(origin, file.FullName) : WitnessedTree.None;
            }

            if (file.Length > MaxLength || !Checkpoint.TryParse(File.ReadAllText(file.FullName), out var seen) || seen.Origin != origin)
            {
                return Unusable(file.FullName);
            }

            _beginnings.Add(origin);
            return new WitnessedTree(seen.Size, seen.Root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unusable(PathOf(origin));
        }
    }

    /// <summary>Keeps what is about to be cosigned; on the disk when this returns.</summary>
    /// <exception cref="IOException">It was not kept, or nobody knows.</exception>
    /// <exception cref="UnauthorizedAccessException">It was not kept.</exception>
    public void Write(string origin, WitnessedTree tree)
    {
        // In this order: killed in between, the witness has seen something of a log that it has not begun with, and goes on from there.
        DurableFile.Replace(PathOf(origin), Encoding.UTF8.GetBytes(new Checkpoint(origin, tree.Size, tree.Root).Format()));
        _beginnings.Add(origin);
    }

    public void Dispose() => _claim.Dispose();

    private string PathOf(string origin) =>
        Path.Combine(_folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)).AsSpan(0, 16))}.seen");

    private static Failure Lost(string origin, string path) => Failure.Input(
        $"What was seen of `{origin}` is lost",
        $"This key has cosigned for it, and `{path}` is gone. A witness that begins anew could cosign a second history. When the folder was moved, name the place where it is; "
        + "never put back an older copy. Else make a new key, and tell those who rely on this one.");

    private static Failure Unusable(string path) => Failure.Input(
        $"`{path}` cannot be read as what was seen of a log",
        "A witness that forgot could cosign a second history. Put back a copy that is certainly the latest; else make a new key, and tell those who rely on this one.");
}
