using System.Collections.Concurrent;
using Bekend.Hosting.Storage;
using Bekend.Indexing.Lookup;
using Bekend.Indexing.Signals;
using Microsoft.Data.Sqlite;

namespace Bekend.Indexing.Storage.Sqlite;

/// <summary>Looks all keys of a question up in one statement.</summary>
internal static class SqliteLookup
{
    /// <summary>One text for each number of keys; in practice 8 and 16.</summary>
    private static readonly ConcurrentDictionary<int, string> Statements = new();

    public static List<LookupHit> Find(SqliteSession session, string covenant, IReadOnlyList<IndexedKey> keys, DateTimeOffset now)
    {
        // One row a key: the same key twice is one.
        var asked = keys.DistinctBy(key => Convert.ToHexString(key.Pseudonym)).ToList();
        if (asked.Count == 0)
        {
            return [];
        }

        var parameters = new (string, object?)[asked.Count + 2];
        parameters[0] = ("$covenant", covenant);
        parameters[1] = ("$now", now.ToUnixTimeMilliseconds());
        for (var i = 0; i < asked.Count; i++)
        {
            parameters[i + 2] = (Parameter(i), asked[i].Pseudonym);
        }

        return StoredMatch.HitsAmong(session.Query(Statements.GetOrAdd(asked.Count, Sql), Read, parameters), keys);
    }

    /// <summary>A row for each key, found or not, by the same steps: for what is not there the newest signal is read, and not used.</summary>
    internal static string Sql(int count) =>
        $"""
        WITH asked (pseudonym) AS (VALUES {string.Join(", ", Enumerable.Range(0, count).Select(number => $"({Parameter(number)})"))})
        SELECT a.pseudonym, coalesce(h.organisation, '{StandIn.Match.Organisation}'), coalesce(d.category, '{StandIn.Match.Category}'),
          coalesce(d.kind, '{StandIn.Match.SignalKind}'), coalesce(d.contact_point, '{StandIn.Match.ContactPoint}'),
          coalesce(s.keys, x'{Convert.ToHexString(StandIn.Stored.Pseudonyms)}'), coalesce(s.kinds, '{StandIn.Stored.Kinds}'), m.signal IS NOT NULL AND h.number IS NOT NULL
        FROM asked a
        LEFT JOIN marks m ON m.mark = substr(a.pseudonym, 1, 6)
        LEFT JOIN signals s ON s.number = coalesce(m.signal, (SELECT max(number) FROM signals)) AND s.valid_until > $now
        LEFT JOIN holders h ON h.number = coalesce(s.holder, 0) AND h.covenant = $covenant
        LEFT JOIN descriptions d ON d.number = coalesce(s.description, 0)
        """;

    private static string Parameter(int number) => $"$key{number}";

    /// <returns>False when no valid signal of the covenant has the key: nothing has its mark, or only other keys have.</returns>
    private static (StoredMatch Row, bool IsMatch) Read(SqliteDataReader row)
    {
        var pseudonym = row.GetFieldValue<byte[]>(0);
        var kind = new StoredKeys(row.GetFieldValue<byte[]>(5), row.GetString(6)).KindOf(pseudonym);
        return (
            new(pseudonym, row.GetString(1), row.GetString(2), kind ?? StandIn.Match.KeyKind, row.GetString(3), row.GetString(4)),
            kind is not null && row.GetBoolean(7));
    }
}
