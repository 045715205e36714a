using Bekend.Hosting.Storage;
using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.Sqlite;

/// <summary>Adds or replaces one signal.</summary>
internal static class SqliteRegistration
{
    public static RegistrationResult Register(SqliteSession session, SignalRecord signal, DateTimeOffset now)
    {
        var content = signal.ContentDigest();
        var existing = session.Query(
            "SELECT number, id, content FROM signals WHERE organisation = $organisation AND covenant = $covenant AND reference = $reference",
            row => (Number: row.GetInt64(0), Id: new Guid(row.GetFieldValue<byte[]>(1), bigEndian: true), Content: row.GetFieldValue<byte[]>(2)),
            ("$organisation", signal.Organisation),
            ("$covenant", signal.Covenant),
            ("$reference", signal.Reference));
        if (existing.Count == 0)
        {
            Insert(session, signal, content, signal.Id, now);
            return new(signal.Id, RegistrationStatus.Added);
        }

        var (number, id, stored) = existing[0];
        if (signal.HasContent(stored))
        {
            return new(id, RegistrationStatus.Unchanged);
        }

        // What ended before it was replaced has ended all the same.
        SqliteOutbox.AddEnded(
            session, "number = $number AND valid_until <= $now", ("$number", number), ("$now", now.ToUnixTimeMilliseconds()));
        session.Execute("DELETE FROM signals WHERE number = $number", ("$number", number));
        Insert(session, signal, content, id, now);
        return new(id, RegistrationStatus.Changed);
    }

    /// <returns>False when there is no such signal.</returns>
    public static bool Extend(SqliteSession session, Extension extension, DateTimeOffset now)
    {
        var found = session.Query(
            """
            SELECT number, covenant, reference, category, subject, contact_point FROM signals
            WHERE id = $id AND organisation = $organisation AND kind = $kind AND valid_until > $now
            """,
            row => (Number: row.GetInt64(0), Signal: new SignalRecord(
                extension.Id, extension.Organisation, row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
                extension.Kind, row.GetString(5), extension.ValidUntil, [])),
            ("$id", extension.Id.ToByteArray(bigEndian: true)),
            ("$organisation", extension.Organisation),
            ("$kind", extension.Kind),
            ("$now", now.ToUnixTimeMilliseconds()));
        if (found is not [var (number, signal)])
        {
            return false;
        }

        var keys = session.Query(
            "SELECT kind, pseudonym FROM pseudonyms WHERE signal = $number",
            row => new IndexedKey(row.GetString(0), row.GetFieldValue<byte[]>(1)),
            ("$number", number));
        session.Execute(
            "UPDATE signals SET valid_until = $until, content = $content WHERE number = $number",
            ("$until", extension.ValidUntil.ToUnixTimeMilliseconds()),
            ("$content", (signal with { Keys = keys }).ContentDigest()),
            ("$number", number));
        return true;
    }

    private static void Insert(SqliteSession session, SignalRecord signal, byte[] content, Guid id, DateTimeOffset now)
    {
        var number = (long)session.Scalar(
            """
            INSERT INTO signals (id, organisation, covenant, reference, category, subject, kind, contact_point, valid_until, registered_at, content, key_version)
            VALUES ($id, $organisation, $covenant, $reference, $category, $subject, $kind, $contact, $until, $now, $content, $version)
            RETURNING number
            """,
            ("$id", id.ToByteArray(bigEndian: true)),
            ("$organisation", signal.Organisation),
            ("$covenant", signal.Covenant),
            ("$reference", signal.Reference),
            ("$category", signal.Category),
            ("$subject", signal.Subject),
            ("$kind", signal.Kind),
            ("$contact", signal.ContactPoint),
            ("$until", signal.ValidUntil.ToUnixTimeMilliseconds()),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$content", content),
            ("$version", signal.Stand.Newest))!;
        InsertKeys(session, signal, number);
        if (signal.SeeksMatches)
        {
            SqliteMatches.Add(session, signal, id, now);
        }
    }

    /// <summary>Stores the keys of a signal that has none.</summary>
    public static void InsertKeys(SqliteSession session, SignalRecord signal, long number)
    {
        foreach (var key in signal.Keys)
        {
            session.Execute(
                "INSERT INTO pseudonyms (covenant, pseudonym, signal, kind) VALUES ($covenant, $pseudonym, $signal, $kind) ON CONFLICT DO NOTHING",
                ("$covenant", signal.Covenant),
                ("$pseudonym", key.Pseudonym),
                ("$signal", number),
                ("$kind", key.Kind));
        }
    }
}
