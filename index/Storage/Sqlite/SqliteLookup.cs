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

        return [.. session.Query(Statements.GetOrAdd(asked.Count, Write), Read, parameters)
            .Select(row => row?.ToHit(keys))
            .OfType<LookupHit>()];
    }

    /// <summary>A row for each key, found or not, by the same steps: what is not there is looked for in both tables too.</summary>
    private static string Write(int count) =>
        $"""
        WITH asked (pseudonym) AS (VALUES {string.Join(", ", Enumerable.Range(0, count).Select(number => $"({Parameter(number)})"))})
        SELECT p.pseudonym, s.organisation, s.category, p.kind, s.kind, s.contact_point
        FROM asked a
        LEFT JOIN pseudonyms p ON p.covenant = $covenant AND p.pseudonym = a.pseudonym
        LEFT JOIN signals s ON s.number = coalesce(p.signal, 0) AND s.valid_until > $now
        """;

    private static string Parameter(int number) => $"$key{number}";

    private static StoredMatch? Read(SqliteDataReader row) => row.IsDBNull(1) ? null : new(
        row.GetFieldValue<byte[]>(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5));
}
