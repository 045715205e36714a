using System.Security.Cryptography;
using System.Text;
using Bekend.Connector.Pinning;
using Bekend.Ledger.Notes;

namespace Bekend.Connector.LogChecking;

/// <summary>What a monitor remembers: the checkpoint that it saw last, as the log signed it.</summary>
/// <remarks>Held by one process at a time; the system lets go of it when that process ends, however it ends.</remarks>
internal sealed class MonitorState : IDisposable
{
    private const long MaxLength = 1_000_000;

    /// <summary>A log that is not what it was must not fill the disk of whoever watches it.</summary>
    private const int MaxEvidence = 1000;

    private readonly string _path;
    private readonly FileStream _claim;

    private MonitorState(string path, FileStream claim) => (_path, _claim) = (path, claim);

    /// <summary>Claims the state.</summary>
    /// <param name="path">The file; it need not be there yet. Beside it comes a file to claim it by.</param>
    /// <returns>The claim, or exit code 2 when another monitor holds it.</returns>
    public static Outcome<MonitorState> Claim(string path)
    {
        try
        {
            return new MonitorState(path, new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input(
                $"`{path}` cannot be used", "Another monitor follows a log with it, or this account may not write there. Each monitor has a state file of its own.");
        }
    }

    /// <summary>Reads it.</summary>
    /// <returns>Null when nothing was seen yet; exit code 2 when the file is not what this log signed: then nobody knows what was seen.</returns>
    public Outcome<SignedTree?> Read(NoteVerifier log)
    {
        try
        {
            var file = new FileInfo(_path);
            return !file.Exists ? (SignedTree?)null
                : file.Length <= MaxLength && SignedTree.Open(File.ReadAllText(_path), log).TryGet(out var seen, out _) ? seen
                : Unusable();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unusable();
        }
    }

    /// <summary>Remembers; null when it is on the disk.</summary>
    public Failure? Write(SignedTree seen)
    {
        try
        {
            DurableFile.Replace(_path, Encoding.UTF8.GetBytes(seen.Note));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input($"`{_path}` cannot be written", "Give this account write access to its folder.");
        }
    }

    /// <summary>Keeps two checkpoints in a file that is named by what is in it: the same evidence once, other evidence beside it.</summary>
    /// <param name="what">What they are evidence of: one word.</param>
    /// <param name="seen">What the log signed before.</param>
    /// <param name="shown">What it shows now.</param>
    /// <returns>The file; null when it could not be kept.</returns>
    public string? TryKeep(string what, SignedTree seen, SignedTree shown)
    {
        var contents = Encoding.UTF8.GetBytes($"{seen.Note}\n{shown.Note}");
        var path = $"{_path}.{what}-{Convert.ToHexStringLower(SHA256.HashData(contents).AsSpan(0, 8))}.evidence";
        try
        {
            return File.Exists(path) || (Evidence().Take(MaxEvidence).Count() < MaxEvidence && (PrivateFile.TryCreate(path, contents) || File.Exists(path))) ? path : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose() => _claim.Dispose();

    private IEnumerable<string> Evidence()
    {
        var full = Path.GetFullPath(_path);
        return Directory.EnumerateFiles(Path.GetDirectoryName(full)!, $"{Path.GetFileName(full)}.*.evidence");
    }

    private Failure Unusable() => Failure.Input(
        $"`{_path}` is not a checkpoint of this log",
        "It was altered, it is of another log, or this account may not read it. Nobody can tell then what was seen before; put back a copy, or begin again with another file.");
}
