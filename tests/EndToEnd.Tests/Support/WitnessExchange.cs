using System.Globalization;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Witnesses;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>One request of a log to its witness, and the answer.</summary>
internal sealed record WitnessExchange(WitnessRequest Asked, int Status, string Answer)
{
    /// <summary>The tree that was to be cosigned.</summary>
    public Checkpoint Tree => SignedNote.TryParse(Asked.Checkpoint, out var note) && Checkpoint.TryParse(note.Text, out var tree)
        ? tree
        : throw new InvalidOperationException("The log asked about something that is no checkpoint.");

    /// <summary>
    /// Whether the witness saw another history than the log has: it refused the proof, or has seen as much as the log thinks, and not this. That it has seen
    /// more or less than the log thinks is no contradiction: after a start the log does not know.
    /// </summary>
    public bool IsContradiction => Status switch
    {
        200 => false,
        409 => long.Parse(Answer, CultureInfo.InvariantCulture) == Asked.OldSize,
        _ => true,
    };
}
