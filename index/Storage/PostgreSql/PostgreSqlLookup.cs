using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Lookup;
using Bekend.Indexing.Signals;
using Npgsql;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>Looks all keys of a question up in one statement, one round trip, one table.</summary>
internal static class PostgreSqlLookup
{
    internal const string Sql =
        """
        SELECT pseudonym, organisation, category, kind, signal_kind, contact_point FROM pseudonyms
        WHERE covenant = $1 AND pseudonym = ANY ($2) AND valid_until > $3
        """;

    public static async Task<IReadOnlyList<LookupHit>> FindAsync(
        PostgreSqlSession session, string covenant, IReadOnlyList<IndexedKey> keys, DateTimeOffset now)
    {
        var pseudonyms = new byte[keys.Count][];
        for (var i = 0; i < pseudonyms.Length; i++)
        {
            pseudonyms[i] = keys[i].Pseudonym;
        }

        var rows = await session.QueryAsync(Sql, Read, covenant, pseudonyms, now.ToUnixTimeMilliseconds());
        return [.. rows
            .Select(row => row.ToHit(keys))
            .OfType<LookupHit>()];
    }

    private static StoredMatch Read(NpgsqlDataReader row) => new(
        row.GetFieldValue<byte[]>(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5));
}
