using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>What signals say in words, each once.</summary>
internal static class PostgreSqlDescriptions
{
    /// <summary>Held by whoever is to store signals, shared; and alone by whoever removes what none of them says.</summary>
    private const string Lock = "hashtextextended('descriptions', 1)";

    /// <summary>Finds the numbers of what signals say; what nobody said before is added. They stay until the transaction ends.</summary>
    public static async Task<IReadOnlyDictionary<Description, int>> InternAsync(PostgreSqlSession session, IEnumerable<SignalRecord> signals)
    {
        var said = signals.Select(Description.Of).Distinct().ToList();
        await session.ScalarAsync($"SELECT pg_advisory_xact_lock_shared({Lock})::text");
        var known = await FindAsync(session, said);
        if (known.Count == said.Count)
        {
            return known;
        }

        // Only what is not there: numbers that a conflict leaves unused are gone, and there are two billion of them.
        await session.ExecuteAsync(
            """
            INSERT INTO descriptions (organisation, covenant, category, subject, kind, contact_point)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
            """,
            Columns([.. said.Where(one => !known.ContainsKey(one))]));
        return await FindAsync(session, said);
    }

    /// <summary>Removes what no signal says any more (whom to call may be a person), unless signals are being stored at this moment.</summary>
    public static async Task SweepAsync(PostgreSqlSession session)
    {
        if (await session.ScalarAsync($"SELECT pg_try_advisory_xact_lock({Lock})") is true)
        {
            // OFFSET 0: one probe for each of the few descriptions, never all signals.
            await session.ExecuteAsync(
                "DELETE FROM descriptions d WHERE NOT EXISTS (SELECT 1 FROM signals s WHERE s.description = d.number OFFSET 0)");
        }
    }

    private static async Task<Dictionary<Description, int>> FindAsync(PostgreSqlSession session, List<Description> said)
    {
        // One probe of the unique index for each, whatever the statistics say.
        var found = await session.QueryAsync(
            """
            SELECT said.place, found.number FROM unnest($1, $2, $3, $4, $5, $6)
              WITH ORDINALITY AS said (organisation, covenant, category, subject, kind, contact_point, place)
            CROSS JOIN LATERAL (
              SELECT number FROM descriptions d
              WHERE d.organisation = said.organisation AND d.covenant = said.covenant AND d.category = said.category
                AND d.subject = said.subject AND d.kind = said.kind AND d.contact_point = said.contact_point
              LIMIT 1) AS found
            """,
            row => (Place: (int)row.GetInt64(0) - 1, Number: row.GetInt32(1)),
            Columns(said));
        return found.ToDictionary(pair => said[pair.Place], pair => pair.Number);
    }

    private static object[] Columns(List<Description> said)
    {
        return
        [
            Column(one => one.Organisation), Column(one => one.Covenant), Column(one => one.Category),
            Column(one => one.Subject), Column(one => one.Kind), Column(one => one.ContactPoint),
        ];

        string[] Column(Func<Description, string> of) => [.. said.Select(of)];
    }
}
