using Bekend.Hosting.Storage;
using Bekend.Indexing.Outbox;
using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.Sqlite;

/// <summary>Signals of two organisations on one subject.</summary>
internal static class SqliteMatches
{
    /// <summary>Notes whom else a signal is about, in the transaction that stores it. A pair that is noted already stays as it is.</summary>
    public static void Add(SqliteSession session, SignalRecord signal, Guid id, long number, DateTimeOffset now) => session.Execute(
        """
        INSERT INTO matches (first, second)
        SELECT DISTINCT MIN(other.id, $id), MAX(other.id, $id)
        FROM pseudonyms mine
        JOIN pseudonyms theirs ON theirs.covenant = mine.covenant AND theirs.pseudonym = mine.pseudonym
        JOIN signals other ON other.number = theirs.signal
        WHERE mine.signal = $number AND other.organisation <> $organisation AND other.subject = $subject AND other.valid_until > $now
        ON CONFLICT DO NOTHING
        """,
        ("$id", id.ToByteArray(bigEndian: true)),
        ("$number", number),
        ("$organisation", signal.Organisation),
        ("$subject", signal.Subject),
        ("$now", now.ToUnixTimeMilliseconds()));

    public static List<Match> List(SqliteSession session, int count, DateTimeOffset now)
    {
        var pairs = session.Query(
            "SELECT number, first, second FROM matches ORDER BY number LIMIT $count",
            row => (Number: row.GetInt64(0), First: Id(row.GetFieldValue<byte[]>(1)), Second: Id(row.GetFieldValue<byte[]>(2))),
            ("$count", count));
        return [.. pairs.Select(pair => Match.Of(pair.Number, session.Query(
            $"""
            SELECT {MatchRow.Columns}
            FROM signals a
            JOIN signals b ON b.id = $second
            JOIN pseudonyms ka ON ka.signal = a.number
            JOIN pseudonyms kb ON kb.signal = b.number AND kb.covenant = ka.covenant AND kb.pseudonym = ka.pseudonym
            WHERE a.id = $first AND a.subject = b.subject AND a.organisation <> b.organisation
              AND a.valid_until > $now AND b.valid_until > $now
            """,
            row => MatchRow.Read(row, pair.First, pair.Second),
            ("$first", pair.First.ToByteArray(bigEndian: true)),
            ("$second", pair.Second.ToByteArray(bigEndian: true)),
            ("$now", now.ToUnixTimeMilliseconds()))))];
    }

    private static Guid Id(byte[] bytes) => new(bytes, bigEndian: true);
}
