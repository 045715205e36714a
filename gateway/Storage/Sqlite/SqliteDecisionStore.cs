using Bekend.Gateway.Decisions;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>The decision log in SQLite.</summary>
internal sealed class SqliteDecisionStore(SqliteDatabase database) : IDecisionStore
{
    public Task AddAsync(DecisionRecord record, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute(
                "INSERT INTO decisions (id, time, ends_at, covenants, content) VALUES ($id, $time, $ends, $covenants, $content)",
                ("$id", record.Id.ToByteArray(bigEndian: true)),
                ("$time", record.Time.ToUnixTimeMilliseconds()),
                ("$ends", record.EndsAt.ToUnixTimeMilliseconds()),
                ("$covenants", string.Join(' ', record.Covenants)),
                ("$content", record.Content)),
            Durability.Power,
            cancellationToken);

    public Task<IReadOnlyList<DecisionRecord>> ListAsync(
        DateTimeOffset from, DateTimeOffset until, Guid after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DecisionRecord>>(database.Read(session => session.Query(
            """
            SELECT id, time, ends_at, covenants, content FROM decisions
            WHERE (time, id) > ($from, $after) AND time < $until ORDER BY time, id LIMIT $limit
            """,
            row => new DecisionRecord(
                new Guid(row.GetFieldValue<byte[]>(0), bigEndian: true),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                row.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries),
                row.GetFieldValue<byte[]>(4)),
            ("$from", from.ToUnixTimeMilliseconds()),
            ("$until", until.ToUnixTimeMilliseconds()),
            ("$after", after.ToByteArray(bigEndian: true)),
            ("$limit", limit))));

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute("DELETE FROM decisions WHERE ends_at <= $now", ("$now", now.ToUnixTimeMilliseconds())),
            Durability.Process,
            cancellationToken);
}
