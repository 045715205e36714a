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
        var parameters = new (string, object?)[keys.Count + 2];
        parameters[0] = ("$covenant", covenant);
        parameters[1] = ("$now", now.ToUnixTimeMilliseconds());
        for (var i = 0; i < keys.Count; i++)
        {
            parameters[i + 2] = (Parameter(i), keys[i].Pseudonym);
        }

        return [.. session.Query(Statements.GetOrAdd(keys.Count, Write), Read, parameters)
            .Select(row => row.ToHit(keys))
            .OfType<LookupHit>()];
    }

    private static string Write(int count) =>
        $"""
        SELECT p.pseudonym, s.organisation, s.category, p.kind, s.kind, s.contact_point
        FROM pseudonyms p JOIN signals s ON s.number = p.signal
        WHERE p.covenant = $covenant AND p.pseudonym IN ({string.Join(", ", Enumerable.Range(0, count).Select(Parameter))})
          AND s.valid_until > $now
        """;

    private static string Parameter(int number) => $"$key{number}";

    private static StoredMatch Read(SqliteDataReader row) => new(
        row.GetFieldValue<byte[]>(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5));
}
