namespace Bekend.Gateway.Disclosure;

/// <summary>Keeps the log. Every implementation passes the same contract tests.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails; then nothing was kept.</remarks>
internal interface ILogStore
{
    /// <summary>Sequences and stores a batch, durably, all or none; marks the questions it answers as answered.</summary>
    /// <param name="records">1 or more. A record that answers a question which is not open is left out.</param>
    /// <param name="sequencer">Builds the tree and signs the checkpoint inside the store's transaction.</param>
    /// <returns>One result for each record, in order; null for a record that was left out.</returns>
    Task<IReadOnlyList<LogReceipt?>> AppendAsync(
        IReadOnlyList<SealedRecord> records, LogSequencer sequencer, CancellationToken cancellationToken);

    /// <summary>Reads one consistent view of the log's end.</summary>
    LogHead ReadHead();

    /// <summary>Reads the node of a complete subtree.</summary>
    /// <exception cref="KeyNotFoundException">The log is damaged.</exception>
    Bekend.Ledger.Merkle.Digest ReadNode(Bekend.Ledger.Merkle.NodeId node);

    /// <summary>Stores a bucket's protected key unless there is one; durable.</summary>
    /// <returns>The one that is stored now.</returns>
    Task<byte[]> AddOrGetBucketAsync(uint bucket, byte[] protectedKey, CancellationToken cancellationToken);
}
