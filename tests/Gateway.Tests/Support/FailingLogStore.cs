using Bekend.Gateway.Disclosure;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A log store that fails whenever a test says so.</summary>
internal sealed class FailingLogStore(ILogStore inner, LogFailure failure) : ILogStore
{
    public Task<IReadOnlyList<LogReceipt?>> AppendAsync(
        IReadOnlyList<SealedRecord> records, LogSequencer sequencer, CancellationToken cancellationToken) =>
        failure.IsNow(records.Count)
            ? throw new StoreUnavailableException("The disk is full.")
            : inner.AppendAsync(records, sequencer, cancellationToken);

    public Task<LogHead> ReadHeadAsync(CancellationToken cancellationToken) => inner.ReadHeadAsync(cancellationToken);

    public Task<PlacedEntry?> FindEntryAsync(Guid id, CancellationToken cancellationToken) => inner.FindEntryAsync(id, cancellationToken);

    public Task<NodeTable> ReadNodesAsync(IReadOnlyCollection<NodeId> nodes, CancellationToken cancellationToken) =>
        inner.ReadNodesAsync(nodes, cancellationToken);

    public Task<IReadOnlyList<Digest>> ReadHashesAsync(NodeId first, int count, CancellationToken cancellationToken) =>
        inner.ReadHashesAsync(first, count, cancellationToken);

    public Task<IReadOnlyList<byte[]>> ReadEntriesAsync(long first, int count, CancellationToken cancellationToken) =>
        inner.ReadEntriesAsync(first, count, cancellationToken);

    public Task<byte[]> AddOrGetBucketAsync(uint bucket, byte[] protectedKey, CancellationToken cancellationToken) =>
        inner.AddOrGetBucketAsync(bucket, protectedKey, cancellationToken);
}
