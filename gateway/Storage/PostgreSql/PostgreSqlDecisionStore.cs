using Bekend.Gateway.Decisions;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>The decision log in PostgreSQL.</summary>
internal sealed class PostgreSqlDecisionStore(PostgreSqlDatabase database) : IDecisionStore
{
    public Task AddAsync(DecisionRecord record, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            "INSERT INTO decisions (id, time, ends_at, covenants, content) VALUES ($1, $2, $3, $4, $5)",
            cancellationToken,
            record.Id,
            record.Time.ToUnixTimeMilliseconds(),
            record.EndsAt.ToUnixTimeMilliseconds(),
            string.Join(' ', record.Covenants),
            record.Content);

    public async Task<IReadOnlyList<DecisionRecord>> ListAsync(
        DateTimeOffset from, DateTimeOffset until, Guid after, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                """
                SELECT id, time, ends_at, covenants, content FROM decisions
                WHERE (time, id) > ($1, $3) AND time < $2 ORDER BY time, id LIMIT $4
                """,
                row => new DecisionRecord(
                    row.GetGuid(0),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                    row.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    row.GetFieldValue<byte[]>(4)),
                from.ToUnixTimeMilliseconds(),
                until.ToUnixTimeMilliseconds(),
                after,
                limit),
            cancellationToken);

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM decisions WHERE ends_at <= $1", cancellationToken, now.ToUnixTimeMilliseconds());
}
