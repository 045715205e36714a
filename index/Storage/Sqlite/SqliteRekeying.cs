using Bekend.Hosting.Storage;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.Sqlite;

/// <summary>Finds signals that a change of key has not reached and puts them back under the next version.</summary>
internal static class SqliteRekeying
{
    /// <summary>Signals of one version, whole.</summary>
    public static List<NumberedSignal> Find(SqliteSession session, string covenant, int version, int count)
    {
        var signals = session.Query(
            """
            SELECT number, content, id, organisation, reference, category, subject, kind, contact_point, valid_until
            FROM signals WHERE covenant = $covenant AND key_version = $version LIMIT $count
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
                [])),
            ("$covenant", covenant),
            ("$version", version),
            ("$count", count));
        return [.. signals.Select(signal => signal with { Record = signal.Record with { Keys = FindKeys(session, signal.Number) } })];
    }

    /// <summary>Replaces the keys of a signal, unless it was withdrawn, replaced or brought over meanwhile.</summary>
    /// <returns>False when nothing was done.</returns>
    public static bool TryReplace(SqliteSession session, NumberedSignal before, SignalRecord after, KeyStand change)
    {
        // Numbers are given again; a signal that got this one since has another content, or the next version.
        var isSame = session.Execute(
            """
            UPDATE signals SET key_version = $next, content = $new
            WHERE number = $number AND key_version = $version AND content = $content
            """,
            ("$next", change.Newest),
            ("$new", after.ContentDigest()),
            ("$number", before.Number),
            ("$version", change.Version),
            ("$content", before.Content)) == 1;
        if (!isSame)
        {
            return false;
        }

        session.Execute("DELETE FROM pseudonyms WHERE signal = $number", ("$number", before.Number));
        SqliteRegistration.InsertKeys(session, after, before.Number);
        return true;
    }

    public static long Count(SqliteSession session, string covenant, int version) =>
        (long)session.Scalar(
            "SELECT count(*) FROM signals WHERE covenant = $covenant AND key_version = $version",
            ("$covenant", covenant),
            ("$version", version))!;

    private static List<IndexedKey> FindKeys(SqliteSession session, long number) =>
        session.Query(
            "SELECT kind, pseudonym FROM pseudonyms WHERE signal = $number",
            row => new IndexedKey(row.GetString(0), row.GetFieldValue<byte[]>(1)),
            ("$number", number));
}
