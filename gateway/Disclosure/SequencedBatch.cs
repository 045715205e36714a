using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Disclosure;

/// <summary>What must be stored for a batch, and what its callers get once it is.</summary>
/// <param name="Records">What is appended, in order; none when every record was left out: then nothing is stored.</param>
/// <param name="Nodes">Complete nodes that are new.</param>
/// <param name="Size">Size of the log after the batch.</param>
/// <param name="Checkpoint">Signed note for that size.</param>
/// <param name="Receipts">One for each record that was given, in order; null for one that was left out.</param>
internal sealed record SequencedBatch(
    IReadOnlyList<SealedRecord> Records,
    IReadOnlyDictionary<NodeId, Digest> Nodes,
    long Size,
    string Checkpoint,
    IReadOnlyList<LogReceipt?> Receipts)
{
    /// <summary>Place of the first record.</summary>
    public long First => Size - Records.Count;

    /// <summary>A batch of which every record was left out.</summary>
    public static SequencedBatch Nothing(long size, int records) =>
        new([], new Dictionary<NodeId, Digest>(), size, string.Empty, new LogReceipt?[records]);
}
