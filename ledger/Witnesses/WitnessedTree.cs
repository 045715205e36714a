using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Witnesses;

/// <summary>The tree of one log that a witness has cosigned last: all it remembers, and all it needs.</summary>
/// <param name="Size">Number of leaves, 0 when it has seen none.</param>
/// <param name="Root">Root of that tree.</param>
/// <remarks>
/// INVARIANT: whoever cosigns keeps the tree of <see cref="WitnessResult.Extended"/> durably first, and two requests never pass this check
/// side by side; else a log could get two trees cosigned that contradict each other. Source: C2SP tlog-witness, "add-checkpoint".
/// </remarks>
public readonly record struct WitnessedTree(long Size, Digest Root)
{
    /// <summary>Nothing seen yet.</summary>
    public static WitnessedTree None => new(0, MerkleHash.Empty);

    /// <summary>Whether the checkpoint of a request may be cosigned.</summary>
    /// <param name="request">From whoever says to be the log.</param>
    /// <param name="log">The log's key, from the witness's own configuration.</param>
    public WitnessResult Check(WitnessRequest request, NoteVerifier log)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(log);
        if (!SignedNote.TryOpen(request.Checkpoint, log, out var text))
        {
            return new WitnessResult.NotSigned();
        }

        if (!Checkpoint.TryParse(text, out var next) || next.Origin != log.Name || request.OldSize > next.Size)
        {
            return new WitnessResult.Malformed();
        }

        if (request.OldSize != Size)
        {
            return new WitnessResult.OtherSize(Size);
        }

        if (next.Size == Size)
        {
            // The same tree again is fine: the time of the cosignature is a new one. Another tree of that size is a fork.
            return (next.Root == Root, request.Proof.Count) switch
            {
                (false, _) => new WitnessResult.OtherSize(Size),
                (true, 0) => new WitnessResult.Extended(this),
                (true, _) => new WitnessResult.NotConsistent(),
            };
        }

        var isExtension = Size == 0 ? request.Proof.Count == 0 : ConsistencyProof.Check(request.Proof, Size, next.Size, Root, next.Root);
        return isExtension ? new WitnessResult.Extended(new(next.Size, next.Root)) : new WitnessResult.NotConsistent();
    }
}
