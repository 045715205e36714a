using Bekend.Hosting.Storage;
using Bekend.Indexing.Outbox;
using Bekend.Indexing.Signals;
using Microsoft.Data.Sqlite;

namespace Bekend.Indexing.Storage.Sqlite;

/// <summary>Signals of two organisations on one subject.</summary>
internal static class SqliteMatches
{
    /// <summary>Notes whom else a signal is about, in the transaction that stores it.</summary>
    /// <remarks>A pair that is noted already gets a new number: whoever listed it before and forgets the old one has not seen this.</remarks>
    public static void Add(SqliteSession session, SignalRecord signal, Guid id, DateTimeOffset now)
    {
        // While the key changes, others may still be there under the version before.
        foreach (var key in signal.Keys.Concat(signal.EarlierKeys))
        {
            session.Execute(
                """
                INSERT OR REPLACE INTO matches (first, second)
                SELECT DISTINCT MIN(other.id, $id), MAX(other.id, $id)
                FROM marks theirs JOIN held other ON other.number = theirs.signal
                WHERE theirs.mark = substr($pseudonym, 1, 6) AND instr(other.keys, $pseudonym) > 0
                  AND other.covenant = $covenant AND other.organisation <> $organisation AND other.subject = $subject AND other.valid_until > $now
                """,
                ("$id", id.ToByteArray(bigEndian: true)),
                ("$covenant", signal.Covenant),
                ("$pseudonym", key.Pseudonym),
                ("$organisation", signal.Organisation),
                ("$subject", signal.Subject),
                ("$now", now.ToUnixTimeMilliseconds()));
        }
    }

    /// <summary>Lists pairs, but for those of which one is not yet under the version of the key that the other is: nobody can tell of them yet.</summary>
    public static List<Match> List(SqliteSession session, long after, int count, DateTimeOffset now)
    {
        var pairs = session.Query(
            """
            SELECT m.number, m.first, m.second FROM matches m
            LEFT JOIN signals a ON a.id = m.first
            LEFT JOIN signals b ON b.id = m.second
            WHERE m.number > $after AND (a.key_version IS NULL OR b.key_version IS NULL OR a.key_version = b.key_version)
            ORDER BY m.number LIMIT $count
            """,
            row => (Number: row.GetInt64(0), First: Id(row.GetFieldValue<byte[]>(1)), Second: Id(row.GetFieldValue<byte[]>(2))),
            ("$after", after),
            ("$count", count));
        return [.. pairs.Select(pair => Match.Of(pair.Number, session.Query(
            $"""
            SELECT {MatchRow.Columns}, a.keys, a.kinds, b.keys, b.kinds
            FROM held a
            JOIN held b ON b.id = $second
            WHERE a.id = $first AND a.covenant = b.covenant AND a.subject = b.subject AND a.organisation <> b.organisation
              AND a.valid_until > $now AND b.valid_until > $now
            """,
            row => MatchRow.Read(row, pair.First, pair.Second, Keys(row, MatchRow.Count).SharedWith(Keys(row, MatchRow.Count + 2))),
            ("$first", pair.First.ToByteArray(bigEndian: true)),
            ("$second", pair.Second.ToByteArray(bigEndian: true)),
            ("$now", now.ToUnixTimeMilliseconds())).Where(matched => matched.Kinds.Count > 0).ToList()))];
    }

    /// <summary>Whether two signals match now; or are under different versions of the key, so that nobody can tell.</summary>
    public static bool Holds(SqliteSession session, OwnSignal first, OwnSignal second, DateTimeOffset now) => session.Query(
        """
        SELECT a.key_version <> b.key_version, a.keys, a.kinds, b.keys, b.kinds
        FROM held a JOIN held b ON b.id = $second AND b.organisation = $secondOrganisation
        WHERE a.id = $first AND a.organisation = $firstOrganisation AND a.covenant = b.covenant AND a.subject = b.subject
          AND a.valid_until > $now AND b.valid_until > $now
        """,
        row => row.GetBoolean(0) || Keys(row, 1).SharedWith(Keys(row, 3)).Count > 0,
        ("$first", first.Id.ToByteArray(bigEndian: true)),
        ("$firstOrganisation", first.Organisation),
        ("$second", second.Id.ToByteArray(bigEndian: true)),
        ("$secondOrganisation", second.Organisation),
        ("$now", now.ToUnixTimeMilliseconds())) is [true];

    private static StoredKeys Keys(SqliteDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), row.GetString(column + 1));

    private static Guid Id(byte[] bytes) => new(bytes, bigEndian: true);
}
