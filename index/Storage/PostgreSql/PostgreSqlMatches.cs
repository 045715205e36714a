using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Outbox;
using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>Signals of two organisations on one subject.</summary>
internal static class PostgreSqlMatches
{
    /// <summary>
    /// Of two registrations that match, at the same moment, neither would see the other: whoever seeks matches under a covenant registers
    /// under it alone, until the transaction ends.
    /// </summary>
    public static async Task LockAsync(PostgreSqlSession session, IReadOnlyList<SignalRecord> signals)
    {
        string[] covenants =
            [.. signals.Where(signal => signal.SeeksMatches).Select(signal => signal.Covenant).Distinct().Order(StringComparer.Ordinal)];
        if (covenants.Length > 0)
        {
            await session.ScalarAsync(
                "SELECT count(pg_advisory_xact_lock(hashtextextended(name, 2))) FROM unnest($1) AS name", (object)covenants);
        }
    }

    /// <summary>Notes whom else signals are about, in the transaction that stores them.</summary>
    /// <remarks>A pair that is noted already gets a new number: whoever listed it before and forgets the old one has not seen this.</remarks>
    public static async Task AddAsync(PostgreSqlSession session, IReadOnlyList<PlannedSignal> signals, DateTimeOffset now)
    {
        // While the key changes, others may still be there under the version before.
        var keys = signals
            .SelectMany(signal => signal.Record.Keys.Concat(signal.Record.EarlierKeys).Select(key => (signal.Id, signal.Record, key.Pseudonym)))
            .ToList();
        if (keys.Count == 0)
        {
            return;
        }

        var pairs = await session.QueryAsync(
            """
            SELECT DISTINCT
              least(mine.signal, theirs.signal),
              CASE WHEN mine.signal < theirs.signal THEN mine.organisation ELSE said.organisation END,
              greatest(mine.signal, theirs.signal),
              CASE WHEN mine.signal < theirs.signal THEN said.organisation ELSE mine.organisation END
            FROM unnest($1, $2, $3, $4) AS mine (signal, organisation, covenant, pseudonym)
            CROSS JOIN LATERAL (
              SELECT signal, description FROM pseudonyms
              WHERE substr(pseudonym, 1, 6) = substr(mine.pseudonym, 1, 6) AND pseudonym = mine.pseudonym AND valid_until > $5
              OFFSET 0) AS theirs
            JOIN descriptions said ON said.number = theirs.description AND said.covenant = mine.covenant
            WHERE said.organisation <> mine.organisation
            """,
            row => (First: row.GetGuid(0), FirstOrganisation: row.GetString(1), Second: row.GetGuid(2), SecondOrganisation: row.GetString(3)),
            keys.Select(key => key.Id).ToArray(),
            keys.Select(key => key.Record.Organisation).ToArray(),
            keys.Select(key => key.Record.Covenant).ToArray(),
            keys.Select(key => key.Pseudonym).ToArray(),
            now.ToUnixTimeMilliseconds());
        if (pairs.Count == 0)
        {
            return;
        }

        var (first, second) = (pairs.Select(pair => pair.First).ToArray(), pairs.Select(pair => pair.Second).ToArray());
        await session.ExecuteAsync("DELETE FROM matches WHERE (first, second) IN (SELECT * FROM unnest($1, $2))", first, second);
        await session.ExecuteAsync(
            "INSERT INTO matches (first, first_organisation, second, second_organisation) SELECT * FROM unnest($1, $2, $3, $4)",
            first,
            pairs.Select(pair => pair.FirstOrganisation).ToArray(),
            second,
            pairs.Select(pair => pair.SecondOrganisation).ToArray());
    }

    /// <summary>Lists pairs, but for those of which one is not yet under the version of the key that the other is: nobody can tell of them yet.</summary>
    public static async Task<List<Match>> ListAsync(PostgreSqlSession session, long after, int count, DateTimeOffset now)
    {
        var pairs = await session.QueryAsync(
            """
            SELECT m.number, m.first, m.first_organisation, m.second, m.second_organisation FROM matches m
            LEFT JOIN signals a ON a.organisation = m.first_organisation AND a.id = m.first
            LEFT JOIN signals b ON b.organisation = m.second_organisation AND b.id = m.second
            WHERE m.number > $2 AND (a.key_version IS NULL OR b.key_version IS NULL OR a.key_version = b.key_version)
            ORDER BY m.number LIMIT $1
            """,
            row => (Number: row.GetInt64(0), First: row.GetGuid(1), FirstOrganisation: row.GetString(2), Second: row.GetGuid(3), SecondOrganisation: row.GetString(4)),
            (long)count,
            after);
        var matches = new List<Match>(pairs.Count);
        foreach (var pair in pairs)
        {
            matches.Add(Match.Of(pair.Number, await session.QueryAsync(
                $"""
                SELECT {MatchRow.Columns}, ka.kind, kb.kind
                FROM held a
                JOIN held b ON b.organisation = $4 AND b.id = $3
                JOIN pseudonyms ka ON ka.signal = a.id AND ka.description = a.description
                JOIN pseudonyms kb ON kb.signal = b.id AND kb.description = b.description AND kb.pseudonym = ka.pseudonym
                WHERE a.organisation = $2 AND a.id = $1 AND a.covenant = b.covenant AND a.subject = b.subject AND a.valid_until > $5 AND b.valid_until > $5
                """,
                row => MatchRow.Read(row, pair.First, pair.Second, [(row.GetString(MatchRow.Count), row.GetString(MatchRow.Count + 1))]),
                pair.First,
                pair.FirstOrganisation,
                pair.Second,
                pair.SecondOrganisation,
                now.ToUnixTimeMilliseconds())));
        }

        return matches;
    }

    /// <summary>Whether two signals match now; or are under different versions of the key, so that nobody can tell.</summary>
    /// <remarks>One statement for each pair, so that it sees both signals at one moment.</remarks>
    public static async Task<List<bool>> HoldAsync(PostgreSqlSession session, IReadOnlyList<(OwnSignal, OwnSignal)> pairs, DateTimeOffset now)
    {
        var hold = new List<bool>(pairs.Count);
        foreach (var (first, second) in pairs)
        {
            hold.Add(await session.ScalarAsync(
                """
                SELECT 1 FROM held a JOIN held b ON b.organisation = $4 AND b.id = $3
                WHERE a.organisation = $2 AND a.id = $1 AND a.covenant = b.covenant AND a.subject = b.subject
                  AND a.valid_until > $5 AND b.valid_until > $5
                  AND (a.key_version <> b.key_version OR EXISTS (
                    SELECT 1 FROM pseudonyms ka
                    JOIN pseudonyms kb ON kb.signal = b.id AND kb.description = b.description AND kb.pseudonym = ka.pseudonym
                    WHERE ka.signal = a.id AND ka.description = a.description))
                """,
                first.Id,
                first.Organisation,
                second.Id,
                second.Organisation,
                now.ToUnixTimeMilliseconds()) is not null);
        }

        return hold;
    }
}
