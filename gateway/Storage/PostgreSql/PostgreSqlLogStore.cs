using Bekend.Gateway.Disclosure;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>The log in PostgreSQL: any number of gateways append to it, one after the other.</summary>
internal sealed class PostgreSqlLogStore(PostgreSqlDatabase database) : ILogStore
{
    /// <summary>Three round trips for a batch of any size: take the end of the log, store, commit.</summary>
    public Task<IReadOnlyList<LogReceipt?>> AppendAsync(
        IReadOnlyList<SealedRecord> records, LogSequencer sequencer, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                var tail = await PostgreSqlLogTail.TakeAsync(session, records);
                var batch = sequencer.Extend(tail.Frontier, records, tail.Closed, tail.Known);
                if (batch.Records.Count > 0)
                {
                    await PostgreSqlLogRows.WriteAsync(session, batch);
                }

                return batch.Receipts;
            },
            Durability.Power,
            cancellationToken);

    public async Task<LogHead> ReadHeadAsync(CancellationToken cancellationToken)
    {
        // One statement sees one moment.
        var rows = await database.ReadAsync(
            session => session.QueryAsync(
                """
                SELECT (SELECT checkpoint FROM log_head WHERE one = 1),
                       coalesce((SELECT size FROM log_head WHERE one = 1), 0),
                       coalesce((SELECT max(position) + 1 FROM log_entries), 0)
                """,
                row => new LogHead(row.IsDBNull(0) ? null : row.GetString(0), row.GetInt64(1), row.GetInt64(2))),
            cancellationToken);
        return rows.Single();
    }

    public async Task<PlacedEntry?> FindEntryAsync(Guid id, CancellationToken cancellationToken) => (await database.ReadAsync(
        session => session.QueryAsync(
            "SELECT position, entry FROM log_entries WHERE id = $1",
            row => new PlacedEntry(row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
            id),
        cancellationToken)).SingleOrDefault();

    public Task<NodeTable> ReadNodesAsync(IReadOnlyCollection<NodeId> nodes, CancellationToken cancellationToken) =>
        database.ReadAsync(session => PostgreSqlNodes.ReadAsync(session, nodes), cancellationToken);

    public async Task<IReadOnlyList<Digest>> ReadHashesAsync(NodeId first, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => PostgreSqlNodes.ReadRowAsync(session, first, count), cancellationToken);

    public async Task<IReadOnlyList<byte[]>> ReadEntriesAsync(long first, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT entry FROM log_entries WHERE position >= $1 AND position < $2 ORDER BY position",
                row => row.GetFieldValue<byte[]>(0),
                first,
                first + count),
            cancellationToken);

    public async Task<byte[]> AddOrGetBucketAsync(uint bucket, byte[] protectedKey, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(
            "INSERT INTO log_buckets (bucket, protected) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            cancellationToken,
            (long)bucket,
            protectedKey);
        return (byte[])(await database.ReadAsync(
            session => session.ScalarAsync("SELECT protected FROM log_buckets WHERE bucket = $1", (long)bucket), cancellationToken))!;
    }
}
