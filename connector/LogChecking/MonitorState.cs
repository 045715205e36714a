using System.Text;
using Bekend.Connector.Pinning;
using Bekend.Ledger.Notes;

namespace Bekend.Connector.LogChecking;

/// <summary>What a monitor remembers: the checkpoint that it saw last, as the log signed it.</summary>
/// <param name="path">The file; it need not be there yet.</param>
internal sealed class MonitorState(string path)
{
    private const long MaxLength = 1_000_000;

    /// <summary>Beside the state: two checkpoints of which one does not extend the other. Made once, never replaced.</summary>
    public string EvidencePath => path + ".evidence";

    /// <summary>Reads it.</summary>
    /// <returns>Null when nothing was seen yet; exit code 2 when the file is not what this log signed: then nobody knows what was seen.</returns>
    public Outcome<SignedTree?> Read(NoteVerifier log)
    {
        try
        {
            var file = new FileInfo(path);
            return !file.Exists ? (SignedTree?)null
                : file.Length <= MaxLength && SignedTree.Open(File.ReadAllText(path), log).TryGet(out var seen, out _) ? seen
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
            DurableFile.Replace(path, Encoding.UTF8.GetBytes(seen.Note));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input($"`{path}` cannot be written", "Give this account write access to its folder.");
        }
    }

    /// <summary>Keeps both checkpoints; an older piece of evidence stays as it is.</summary>
    /// <returns>False when it could not be kept.</returns>
    public bool TryKeep(LogStep.Contradicted evidence)
    {
        try
        {
            return PrivateFile.TryCreate(EvidencePath, Encoding.UTF8.GetBytes($"{evidence.Seen.Note}\n{evidence.Shown.Note}")) || File.Exists(EvidencePath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private Failure Unusable() => Failure.Input(
        $"`{path}` is not a checkpoint of this log",
        "It was altered, it is of another log, or this account may not read it. Nobody can tell then what was seen before; put back a copy, or begin again with another file.");
}
