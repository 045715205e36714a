using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Lookup;
using Bekend.Indexing.Signals;
using Npgsql;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>Looks all keys of a question up in one statement, one round trip.</summary>
/// <remarks>
/// A row for each key, found or not, by the same steps: what is not there is looked for among the descriptions too, and as much is read for it.
/// OFFSET 0 keeps these steps as they are written, whatever the statistics say.
/// </remarks>
internal static class PostgreSqlLookup
{
    internal static readonly string Sql =
        $"""
        SELECT asked.pseudonym, coalesce(d.organisation, '{StandIn.Match.Organisation}'), coalesce(d.category, '{StandIn.Match.Category}'),
          coalesce(p.kind, '{StandIn.Match.KeyKind}'), coalesce(d.kind, '{StandIn.Match.SignalKind}'),
          coalesce(d.contact_point, '{StandIn.Match.ContactPoint}'), d.organisation IS NOT NULL AND p.kind IS NOT NULL
        FROM unnest($2) AS asked (pseudonym)
        LEFT JOIN LATERAL (
          SELECT kind, description FROM pseudonyms
          WHERE substr(pseudonym, 1, 6) = substr(asked.pseudonym, 1, 6) AND pseudonym = asked.pseudonym AND valid_until > $3
          OFFSET 0) AS p ON true
        LEFT JOIN LATERAL (
          SELECT organisation, category, kind, contact_point FROM descriptions
          WHERE number = coalesce(p.description, 0) AND covenant = $1
          OFFSET 0) AS d ON true
        """;

    public static async Task<IReadOnlyList<LookupHit>> FindAsync(
        PostgreSqlSession session, string covenant, IReadOnlyList<IndexedKey> keys, DateTimeOffset now)
    {
        // One row a key: the same key twice is one.
        byte[][] pseudonyms = [.. keys.Select(key => key.Pseudonym).DistinctBy(Convert.ToHexString)];
        return StoredMatch.HitsAmong(await session.QueryAsync(Sql, Read, covenant, pseudonyms, now.ToUnixTimeMilliseconds()), keys);
    }

    private static (StoredMatch Row, bool IsMatch) Read(NpgsqlDataReader row) => (
        new(row.GetFieldValue<byte[]>(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)),
        row.GetBoolean(6));
}
