using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Disclosure;

/// <summary>What must be stored for a batch, and what its callers get once it is.</summary>
/// <param name="Nodes">Complete nodes that are new.</param>
/// <param name="Size">Size of the log after the batch.</param>
/// <param name="Checkpoint">Signed note for that size.</param>
/// <param name="Receipts">One for each record, in order.</param>
internal sealed record SequencedBatch(
    IReadOnlyDictionary<NodeId, Digest> Nodes, long Size, string Checkpoint, IReadOnlyList<LogReceipt> Receipts);
