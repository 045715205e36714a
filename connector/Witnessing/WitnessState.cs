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

    private WitnessState(string folder, FileStream claim) => (_folder, _claim) = (folder, claim);

    /// <summary>Claims the folder, which is made when it is not there.</summary>
    /// <returns>The claim, or exit code 2 when another witness holds it.</returns>
    public static Outcome<WitnessState> Claim(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new WitnessState(folder, new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input($"`{folder}` cannot be used", "Another witness holds it, or this account may not write there. Two witnesses never share what they saw.");
        }
    }

    /// <summary>Reads what was seen of a log.</summary>
    /// <returns>Nothing seen, when there is no file; exit code 2 when there is one that cannot be read: doubt must not begin anew.</returns>
    public Outcome<WitnessedTree> Read(string origin)
    {
        try
        {
            var file = new FileInfo(PathOf(origin));
            return !file.Exists ? WitnessedTree.None
                : file.Length <= MaxLength && Checkpoint.TryParse(File.ReadAllText(file.FullName), out var seen) && seen.Origin == origin ? new WitnessedTree(seen.Size, seen.Root)
                : Unusable(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unusable(PathOf(origin));
        }
    }

    /// <summary>Keeps what is about to be cosigned; on the disk when this returns.</summary>
    /// <exception cref="IOException">It was not kept, or nobody knows.</exception>
    /// <exception cref="UnauthorizedAccessException">It was not kept.</exception>
    public void Write(string origin, WitnessedTree tree) =>
        DurableFile.Replace(PathOf(origin), Encoding.UTF8.GetBytes(new Checkpoint(origin, tree.Size, tree.Root).Format()));

    public void Dispose() => _claim.Dispose();

    private string PathOf(string origin) =>
        Path.Combine(_folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)).AsSpan(0, 16))}.seen");

    private static Failure Unusable(string path) => Failure.Input(
        $"`{path}` cannot be read as what was seen of a log",
        "A witness that forgot could cosign a second history. Put back a copy that is certainly the latest; else make a new key, and tell those who rely on this one.");
}
