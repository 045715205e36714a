using Bekend.Hosting.Storage;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Signals;
using Microsoft.Data.Sqlite;

namespace Bekend.Indexing.Storage.Sqlite;

/// <summary>Where the keys of covenants stand.</summary>
internal static class SqliteKeyStands
{
    public static StoredStand? Find(SqliteSession session, string covenant) =>
        session.Query(
            "SELECT version, next, public_key, next_key, protected FROM key_stands WHERE covenant = $covenant",
            row => new StoredStand(
                covenant, new(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetInt32(1)), Bytes(row, 2), Bytes(row, 3), Bytes(row, 4)),
            ("$covenant", covenant)).SingleOrDefault();

    /// <summary>Stores a stand in place of whatever there was.</summary>
    public static void Put(SqliteSession session, StoredStand stand) =>
        session.Execute(
            """
            INSERT INTO key_stands (covenant, version, next, public_key, next_key, protected)
            VALUES ($covenant, $version, $next, $key, $nextKey, $protected)
            ON CONFLICT DO UPDATE SET
              version = excluded.version, next = excluded.next, public_key = excluded.public_key,
              next_key = excluded.next_key, protected = excluded.protected
            """,
            ("$covenant", stand.Covenant),
            ("$version", stand.Stand.Version),
            ("$next", stand.Stand.Next),
            ("$key", stand.PublicKey),
            ("$nextKey", stand.NextKey),
            ("$protected", stand.Protected));

    /// <summary>Whether the keys of a batch still stand; the first batch of a covenant says under which version its rows are.</summary>
    /// <exception cref="StaleStandException">They do not: the transaction must be undone.</exception>
    public static void Check(SqliteSession session, IReadOnlyList<SignalRecord> signals)
    {
        foreach (var (covenant, stand) in signals.Select(signal => (signal.Covenant, signal.Stand)).Distinct())
        {
            var stored = Find(session, covenant);
            if (stored is null && stand.Next is null)
            {
                Put(session, new(covenant, stand, null, null, null));
            }
            else if (stored?.Stand != stand)
            {
                throw new StaleStandException();
            }
        }
    }

    private static byte[]? Bytes(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
