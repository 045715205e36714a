using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;

namespace Bekend.Gateway.Disclosure;

/// <summary>Gives entries their place: extends the tree, signs the checkpoint, proves inclusion. No I/O of its own.</summary>
internal sealed class LogSequencer(NoteSigner signer)
{
    /// <summary>Extends a tree.</summary>
    /// <param name="frontier">The tree so far, as committed; it is extended.</param>
    /// <param name="records">1 or more.</param>
    /// <param name="closed">The questions that are marked answered or refused with this batch.</param>
    /// <param name="known">Ids of the records to leave out: they are there already and may be there once, or have nothing to change.</param>
    public SequencedBatch Extend(
        Frontier frontier, IReadOnlyList<SealedRecord> records, IEnumerable<ClosedQuestion> closed, IEnumerable<Guid> known)
    {
        var accepted = Accept(records, [.. closed], [.. known]);
        if (accepted.Count == 0)
        {
            return SequencedBatch.Nothing(frontier.Size, records.Count);
        }

        var first = frontier.Size;
        var older = new NodeTable(frontier.Peaks);
        var completed = new Dictionary<NodeId, Digest>(accepted.Count * 2);
        foreach (var record in accepted)
        {
            frontier.Append(record.Leaf, completed);
        }

        var checkpoint = Sign(new(signer.Verifier.Name, frontier.Size, frontier.Root));
        var nodes = new OverlayReader(completed, older);
        var receipts = accepted
            .Select((record, offset) => (record.Id, Receipt: new LogReceipt(
                first + offset,
                InclusionProof.Prove(first + offset, frontier.Size, nodes),
                record.Entry,
                checkpoint)))
            .ToDictionary(item => item.Id, item => item.Receipt);
        return new(accepted, completed, frontier.Size, checkpoint, [.. records.Select(record => receipts.GetValueOrDefault(record.Id))]);
    }

    /// <summary>
    /// Leaves out what closes a question that is closed already, what is there already, and what has nothing to change; of two records that
    /// close one question, or that may be there once, the second.
    /// </summary>
    private static List<SealedRecord> Accept(
        IReadOnlyList<SealedRecord> records, HashSet<ClosedQuestion> closed, HashSet<Guid> known) =>
        [.. records.Where(record =>
            (record.Closes is not { } question || closed.Remove(question)) && (!(record.IsOnce || record.Effect is not null) || known.Add(record.Id)))];

    private string Sign(Checkpoint checkpoint) => signer.Sign(checkpoint.Format());

    /// <summary>What this batch completes comes first; the rest was there.</summary>
    private sealed class OverlayReader(Dictionary<NodeId, Digest> completed, NodeTable older) : INodeReader
    {
        public Digest Read(NodeId node) => completed.TryGetValue(node, out var digest) ? digest : older.Read(node);
    }
}
