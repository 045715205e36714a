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

        return [.. session.Query(Statements.GetOrAdd(asked.Count, Sql), Read, parameters)
            .Select(row => row?.ToHit(keys))
            .OfType<LookupHit>()];
    }

    /// <summary>A row for each key, found or not, by the same steps: what is not there is looked for in every table too.</summary>
    internal static string Sql(int count) =>
        $"""
        WITH asked (pseudonym) AS (VALUES {string.Join(", ", Enumerable.Range(0, count).Select(number => $"({Parameter(number)})"))})
        SELECT a.pseudonym, h.organisation, d.category, d.kind, d.contact_point, s.keys, s.kinds
        FROM asked a
        LEFT JOIN marks m ON m.mark = substr(a.pseudonym, 1, 6)
        LEFT JOIN signals s ON s.number = coalesce(m.signal, 0) AND s.valid_until > $now
        LEFT JOIN holders h ON h.number = coalesce(s.holder, 0) AND h.covenant = $covenant
        LEFT JOIN descriptions d ON d.number = coalesce(s.description, 0)
        """;

    private static string Parameter(int number) => $"$key{number}";

    /// <returns>Null when no valid signal of the covenant has the key: nothing has its mark, or only other keys have.</returns>
    private static StoredMatch? Read(SqliteDataReader row)
    {
        if (row.IsDBNull(1))
        {
            return null;
        }

        var pseudonym = row.GetFieldValue<byte[]>(0);
        var kind = new StoredKeys(row.GetFieldValue<byte[]>(5), row.GetString(6)).KindOf(pseudonym);
        return kind is null
            ? null
            : new(pseudonym, row.GetString(1), row.GetString(2), kind, row.GetString(3), row.GetString(4));
    }
}
