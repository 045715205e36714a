using System.Buffers.Binary;
using Bekend.Gateway.Attention;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Npgsql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Points of attention in PostgreSQL.</summary>
internal sealed class PostgreSqlAttentionStore(PostgreSqlDatabase database) : IAttentionStore
{
    public async Task<IReadOnlyList<PersonCount>> FindMissesAsync(MissPattern pattern, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                """
                SELECT organisation, person, count(*), count(*) FILTER (WHERE outcome = 1) FROM disclosures d
                WHERE covenant = $1 AND time > $2 AND outcome <> 0 AND NOT (outcome = 1 AND coalesce(is_incomplete, 0) = 1) AND time > coalesce((
                  SELECT max(handled_at) FROM attention a
                  WHERE a.covenant = d.covenant AND a.kind = $3 AND a.organisation = d.organisation AND a.person = d.person), 0)
                GROUP BY organisation, person
                HAVING count(*) >= $4 AND 100 * count(*) FILTER (WHERE outcome = 1) >= $5 * count(*)
                """,
                row => new PersonCount(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3)),
                pattern.Covenant,
                pattern.Since.ToUnixTimeMilliseconds(),
                (int)AttentionKind.Misses,
                (long)pattern.Minimum,
                (long)pattern.Percentage),
            cancellationToken);

    public async Task<bool> RaiseAsync(AttentionPoint point, CancellationToken cancellationToken) => await database.ExecuteAsync(
        """
        INSERT INTO attention (id, covenant, kind, organisation, person, raised_at, count, part, ends_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING
        """,
        cancellationToken,
        point.Id,
        point.Covenant,
        (int)point.Kind,
        point.Organisation,
        point.Person,
        point.RaisedAt.ToUnixTimeMilliseconds(),
        point.Count,
        point.Part,
        point.EndsAt.ToUnixTimeMilliseconds()) == 1;

    public async Task<int> AddCaseAsync(
        byte[] series, long number, int length, DateTimeOffset now, DateTimeOffset endsAt, CancellationToken cancellationToken)
    {
        // Most questions are not the first of their case: they need no lock.
        var isKnown = await database.ReadAsync(
            session => session.ScalarAsync(
                "SELECT 1 FROM case_numbers WHERE series = $1 AND number = $2 AND ends_at > $3", series, number, now.ToUnixTimeMilliseconds()),
            cancellationToken) is not null;
        return isKnown ? 0 : await AddNewCaseAsync(series, number, length, now, endsAt, cancellationToken);
    }

    public async Task<IReadOnlyList<AttentionPoint>> ListAsync(
        IReadOnlyCollection<string> covenants, bool onlyOpen, Guid? before, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                SELECT {AttentionRow.Columns} FROM attention
                WHERE covenant = ANY ($1) AND id < $2 AND (handled_at IS NULL OR NOT $3) ORDER BY id DESC LIMIT $4
                """,
                Read,
                covenants.ToArray(),
                before ?? Guid.AllBitsSet,
                onlyOpen,
                count),
            cancellationToken);

    public async Task<AttentionPoint?> FindAsync(Guid id, CancellationToken cancellationToken) => (await database.ReadAsync(
        session => session.QueryAsync($"SELECT {AttentionRow.Columns} FROM attention WHERE id = $1", Read, id), cancellationToken)).SingleOrDefault();

    public async Task<bool> HandleAsync(Guid id, AttentionHandling handling, CancellationToken cancellationToken) => await database.ExecuteAsync(
        "UPDATE attention SET handled_at = $1, handled_by = $2, explanation = $3 WHERE id = $4 AND handled_at IS NULL",
        cancellationToken,
        handling.At.ToUnixTimeMilliseconds(),
        handling.By,
        handling.Explanation,
        id) == 1;

    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.ExecuteAsync("DELETE FROM attention WHERE ends_at <= $1", cancellationToken, now.ToUnixTimeMilliseconds())
        + await database.ExecuteAsync("DELETE FROM case_numbers WHERE ends_at <= $1", cancellationToken, now.ToUnixTimeMilliseconds());

    private Task<int> AddNewCaseAsync(
        byte[] series, long number, int length, DateTimeOffset now, DateTimeOffset endsAt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                // One at a time in a series, or two that come together would each miss the other.
                var batch = session.Batch();
                batch.Query("SELECT pg_advisory_xact_lock($1)", _ => true, BinaryPrimitives.ReadInt64BigEndian(series));
                batch.Execute(
                    "INSERT INTO case_numbers (series, number, ends_at) VALUES ($1, $2, $3) ON CONFLICT (series, number) DO UPDATE SET ends_at = $3",
                    series,
                    number,
                    endsAt.ToUnixTimeMilliseconds());
                var near = batch.Query(
                    "SELECT number FROM case_numbers WHERE series = $1 AND number BETWEEN $2 AND $3 AND ends_at > $4",
                    row => row.GetInt64(0),
                    series,
                    number - length,
                    number + length,
                    now.ToUnixTimeMilliseconds());
                await batch.ExecuteAsync();
                var run = CaseRun.Around(number, near);
                if (run.Length < length)
                {
                    return 0;
                }

                await session.ExecuteAsync(
                    "DELETE FROM case_numbers WHERE series = $1 AND number BETWEEN $2 AND $3", series, run.First, run.Last);
                return run.Length;
            },
            Durability.Process,
            cancellationToken);

    private static AttentionPoint Read(NpgsqlDataReader row) => AttentionRow.Read(row, row.GetGuid(0));
}
