using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Signals;
using Npgsql;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>Where the keys of covenants stand.</summary>
internal static class PostgreSqlKeyStands
{
    public static async Task<StoredStand?> FindAsync(PostgreSqlSession session, string covenant) =>
        (await session.QueryAsync(
            "SELECT version, next, public_key, next_key, protected FROM key_stands WHERE covenant = $1",
            row => new StoredStand(
                covenant,
                new((int)row.GetInt64(0), row.IsDBNull(1) ? null : (int)row.GetInt64(1)),
                Bytes(row, 2),
                Bytes(row, 3),
                Bytes(row, 4)),
            covenant)).SingleOrDefault();

    /// <summary>Stores a stand in place of whatever there was.</summary>
    public static Task PutAsync(PostgreSqlSession session, StoredStand stand) => session.ExecuteAsync(
        """
        INSERT INTO key_stands (covenant, version, next, public_key, next_key, protected)
        VALUES ($1, $2, $3::bigint, $4::bytea, $5::bytea, $6::bytea)
        ON CONFLICT (covenant) DO UPDATE SET
          version = excluded.version, next = excluded.next, public_key = excluded.public_key,
          next_key = excluded.next_key, protected = excluded.protected
        """,
        stand.Covenant,
        (long)stand.Stand.Version,
        (long?)stand.Stand.Next,
        stand.PublicKey,
        stand.NextKey,
        stand.Protected);

    /// <summary>Whoever moves a stand does so when no registration is under way that looked at it.</summary>
    public static Task LockAsync(PostgreSqlSession session, string covenant) =>
        session.ScalarAsync("SELECT pg_advisory_xact_lock(hashtextextended('key ' || $1, 1))::text", covenant);

    /// <summary>Whether the keys of a batch still stand, and will until the transaction ends; the first batch of a covenant says under which version its rows are.</summary>
    /// <exception cref="StaleStandException">They do not: the transaction must be undone.</exception>
    public static async Task CheckAsync(PostgreSqlSession session, IReadOnlyList<SignalRecord> signals)
    {
        var stands = signals.Select(signal => (signal.Covenant, signal.Stand)).Distinct().OrderBy(item => item.Covenant, StringComparer.Ordinal).ToList();
        foreach (var (covenant, stand) in stands)
        {
            await session.ScalarAsync("SELECT pg_advisory_xact_lock_shared(hashtextextended('key ' || $1, 1))::text", covenant);
            await session.ExecuteAsync(
                "INSERT INTO key_stands (covenant, version) SELECT $1, $2 WHERE $3 ON CONFLICT DO NOTHING", covenant, (long)stand.Version, stand.Next is null);
            if ((await FindAsync(session, covenant))?.Stand != stand)
            {
                throw new StaleStandException();
            }
        }
    }

    private static byte[]? Bytes(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
