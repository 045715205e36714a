using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;

namespace Bekend.Gateway.Disclosure;

/// <summary>Gives entries their place: extends the tree, signs the checkpoint, proves inclusion. No I/O of its own.</summary>
internal sealed class LogSequencer(NoteSigner signer)
{
    /// <summary>Extends a tree.</summary>
    /// <param name="frontier">The tree so far; it is extended.</param>
    /// <param name="records">1 or more.</param>
    /// <param name="stored">Reads the nodes of the tree so far.</param>
    public SequencedBatch Extend(Frontier frontier, IReadOnlyList<SealedRecord> records, INodeReader stored)
    {
        var first = frontier.Size;
        var completed = new Dictionary<NodeId, Digest>(records.Count * 2);
        foreach (var record in records)
        {
            frontier.Append(record.Leaf, completed);
        }

        var checkpoint = Sign(new(signer.Verifier.Name, frontier.Size, frontier.Root));
        var nodes = new OverlayReader(completed, stored);
        var receipts = records
            .Select((record, offset) => new LogReceipt(
                first + offset,
                InclusionProof.Prove(first + offset, frontier.Size, nodes),
                record.Entry,
                checkpoint))
            .ToList();
        return new(completed, frontier.Size, checkpoint, receipts);
    }

    private string Sign(Checkpoint checkpoint) => signer.Sign(checkpoint.Format());

    /// <summary>What this batch completes comes first; the rest is in the store.</summary>
    private sealed class OverlayReader(Dictionary<NodeId, Digest> completed, INodeReader stored) : INodeReader
    {
        public Digest Read(NodeId node) => completed.TryGetValue(node, out var digest) ? digest : stored.Read(node);
    }
}
