using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Notes;

namespace Bekend.Connector.LogChecking;

/// <summary>A checkpoint that its log signed.</summary>
/// <param name="Note">The whole note: with it anyone can be shown what the log signed.</param>
/// <param name="Checkpoint">What it says.</param>
internal sealed record SignedTree(string Note, Checkpoint Checkpoint)
{
    /// <summary>Opens a note; exit code 7 when it is not a checkpoint that this log signed.</summary>
    public static Outcome<SignedTree> Open(string note, NoteVerifier log) =>
        !SignedNote.TryOpen(note, log, out var text) ? LogFailures.NotVerified("`checkpoint` is not signed by this log's key.")
        : !Checkpoint.TryParse(text, out var checkpoint) ? LogFailures.NotVerified("`checkpoint` is signed, and is no checkpoint.")
        : checkpoint.Origin != log.Name ? LogFailures.NotVerified("`checkpoint` is of another log.")
        : new SignedTree(note, checkpoint);
}
