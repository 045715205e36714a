using System.Text.Json;
using Bekend.Hosting.Storage;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.Sqlite;

/// <summary>Finds signals that a change of key has not reached and puts them back under the next version.</summary>
internal static class SqliteRekeying
{
    /// <summary>The marks of signals by their numbers, as their keys are now; two keys of a signal may share one.</summary>
    private const string Marks =
        """
        SELECT DISTINCT substr(s.keys, 32 * place + 1, 6), s.number
        FROM json_each($numbers) asked CROSS JOIN signals s ON s.number = asked.value CROSS JOIN places ON place < length(s.keys) / 32
        """;

    /// <summary>Signals of one version, whole.</summary>
    public static List<NumberedSignal> Find(SqliteSession session, string covenant, int version, int count)
    {
        // Holders first, whatever the planner thinks: there are few of them, and an index on signals goes on from there.
        return session.Query(
            """
            SELECT s.number, s.content, s.id, h.organisation, s.reference, d.category, d.subject, d.kind, d.contact_point, s.valid_until, s.keys, s.kinds
            FROM holders h CROSS JOIN signals s ON s.holder = h.number JOIN descriptions d ON d.number = s.description
            WHERE h.covenant = $covenant AND s.key_version = $version LIMIT $count
            """,
            row => new NumberedSignal(row.GetInt64(0), row.GetFieldValue<byte[]>(1), new(
                new Guid(row.GetFieldValue<byte[]>(2), bigEndian: true),
                row.GetString(3),
                covenant,
                row.GetString(4),
                row.GetString(5),
                row.GetString(6),
                row.GetString(7),
                row.GetString(8),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9)),
                new StoredKeys(row.GetFieldValue<byte[]>(10), row.GetString(11)).Parse())),
            ("$covenant", covenant),
            ("$version", version),
            ("$count", count));
    }

    /// <summary>Replaces the keys of signals, but for those that were withdrawn, replaced or brought over meanwhile.</summary>
    /// <param name="session">In a transaction.</param>
    /// <param name="signals">Each as it was found, and as it is to be.</param>
    /// <param name="change">From which version to which.</param>
    /// <returns>How many were replaced.</returns>
    public static int Replace(SqliteSession session, IEnumerable<(NumberedSignal Before, SignalRecord After)> signals, KeyStand change)
    {
        var same = signals.Where(signal => IsThere(session, signal.Before, change.Version)).ToList();
        var numbers = ("$numbers", (object?)JsonSerializer.Serialize(same.Select(signal => signal.Before.Number)));
        session.Execute($"DELETE FROM marks WHERE (mark, signal) IN ({Marks})", numbers);
        foreach (var (before, after) in same)
        {
            var keys = StoredKeys.Format(after.Keys);
            session.Execute(
                "UPDATE signals SET key_version = $next, content = $content, kinds = $kinds, keys = $keys WHERE number = $number",
                ("$next", change.Newest),
                ("$content", after.ContentDigest()),
                ("$kinds", keys.Kinds),
                ("$keys", keys.Pseudonyms),
                ("$number", before.Number));
        }

        session.Execute($"INSERT INTO marks {Marks} ORDER BY 1, 2", numbers);
        return same.Count;
    }

    public static long Count(SqliteSession session, string covenant, int version) =>
        (long)session.Scalar(
            "SELECT count(*) FROM holders h CROSS JOIN signals s ON s.holder = h.number WHERE h.covenant = $covenant AND s.key_version = $version",
            ("$covenant", covenant),
            ("$version", version))!;

    /// <summary>Numbers are given again; a signal that got this one since has another content, or the next version.</summary>
    private static bool IsThere(SqliteSession session, NumberedSignal signal, int version) =>
        session.Scalar(
            "SELECT 1 FROM signals WHERE number = $number AND key_version = $version AND content = $content",
            ("$number", signal.Number),
            ("$version", version),
            ("$content", signal.Content)) is not null;
}
