using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Disclosure;

/// <summary>Keeps the log. Every implementation passes the same contract tests.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails: nothing was kept,
/// or nobody knows, and nothing is released.</remarks>
internal interface ILogStore
{
    /// <summary>Sequences and stores a batch, durably, all or none; marks the questions it answers or refuses.</summary>
    /// <param name="records">
    /// 1 or more. A record that answers a question which is not open, or refuses one which does not wait, is left out; so is one that
    /// may be there once, and is; and one whose effect has nothing (left) to change.
    /// </param>
    /// <param name="sequencer">Builds the tree and signs the checkpoint inside the store's transaction.</param>
    /// <returns>One result for each record, in order; null for a record that was left out.</returns>
    Task<IReadOnlyList<LogReceipt?>> AppendAsync(
        IReadOnlyList<SealedRecord> records, LogSequencer sequencer, CancellationToken cancellationToken);

    /// <summary>Reads one consistent view of the log's end.</summary>
    Task<LogHead> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>Finds an entry by its id.</summary>
    /// <returns>Null when there is none.</returns>
    Task<PlacedEntry?> FindEntryAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Reads nodes of complete subtrees, which are final: what fits a checkpoint once fits it always.</summary>
    /// <param name="nodes">Each once.</param>
    /// <returns>Those that are stored; reading another one from it throws <see cref="KeyNotFoundException"/>.</returns>
    Task<NodeTable> ReadNodesAsync(IReadOnlyCollection<NodeId> nodes, CancellationToken cancellationToken);

    /// <summary>Reads hashes that stand side by side in the tree.</summary>
    /// <param name="first">The leftmost.</param>
    /// <param name="count">1 to 256.</param>
    /// <returns>From left to right; fewer where the tree ends, or where it is damaged.</returns>
    Task<IReadOnlyList<Digest>> ReadHashesAsync(NodeId first, int count, CancellationToken cancellationToken);

    /// <summary>Reads entries that follow each other.</summary>
    /// <param name="first">Place of the first, from 0.</param>
    /// <param name="count">1 to 256.</param>
    /// <returns>In order, 122 bytes each; fewer where the log ends, or where it is damaged.</returns>
    Task<IReadOnlyList<byte[]>> ReadEntriesAsync(long first, int count, CancellationToken cancellationToken);

    /// <summary>Stores a bucket's protected key unless there is one; durable.</summary>
    /// <returns>The one that is stored now.</returns>
    Task<byte[]> AddOrGetBucketAsync(uint bucket, byte[] protectedKey, CancellationToken cancellationToken);
}
