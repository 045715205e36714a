using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;

namespace Bekend.Gateway.Disclosure;

/// <summary>A part of the stored tree as the newest checkpoint has it: proves what is in it, and nothing that is not.</summary>
internal sealed class LogTree
{
    private readonly string _note;
    private readonly Checkpoint? _checkpoint;
    private readonly NodeTable _nodes;

    private LogTree(string note, Checkpoint? checkpoint, NodeTable nodes) =>
        (_note, _checkpoint, _nodes) = (note, checkpoint, nodes);

    /// <summary>Reads the newest checkpoint, and in one go the nodes that prove entries: neighbours share nearly all of them.</summary>
    /// <param name="store">The log.</param>
    /// <param name="verifier">The log's key.</param>
    /// <param name="positions">Places of the entries to prove; one outside the log cannot be proved.</param>
    public static async Task<LogTree> OpenAsync(
        ILogStore store, NoteVerifier verifier, IReadOnlyCollection<long> positions, CancellationToken cancellationToken)
    {
        var note = (await store.ReadHeadAsync(cancellationToken)).Checkpoint ?? string.Empty;
        if (!SignedNote.TryOpen(note, verifier, out var text) || !Checkpoint.TryParse(text, out var checkpoint))
        {
            return new(note, null, new([]));
        }

        // Nodes are final, so what is read later fits the checkpoint.
        var nodes = positions
            .Where(position => IsIn(checkpoint, position))
            .SelectMany(position => InclusionProof.NodesFor(position, checkpoint.Size))
            .ToHashSet();
        return new(note, checkpoint, await store.ReadNodesAsync(nodes, cancellationToken));
    }

    /// <summary>Proves that an entry is at a place under the signed root.</summary>
    /// <param name="position">One of those that were named when this was opened.</param>
    /// <param name="entry">122 bytes.</param>
    /// <returns>Null when it is not, or when the stored tree is damaged: a proof that does not hold is never given out.</returns>
    public LogReceipt? Prove(long position, byte[] entry)
    {
        if (_checkpoint is not { } checkpoint || !IsIn(checkpoint, position))
        {
            return null;
        }

        try
        {
            var proof = InclusionProof.Prove(position, checkpoint.Size, _nodes);
            return InclusionProof.Check(proof, position, checkpoint.Size, MerkleHash.Leaf(entry), checkpoint.Root)
                ? new(position, proof, entry, _note)
                : null;
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }

    private static bool IsIn(Checkpoint checkpoint, long position) => position >= 0 && position < checkpoint.Size;
}
