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
            "SELECT number, id, content FROM held WHERE organisation = $organisation AND covenant = $covenant AND reference = $reference",
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
            SELECT number, covenant, reference, category, subject, contact_point, keys, kinds FROM held
            WHERE id = $id AND organisation = $organisation AND kind = $kind AND valid_until > $now AND valid_until <= $until
            """,
            row => (Number: row.GetInt64(0), Signal: new SignalRecord(
                extension.Id, extension.Organisation, row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
                extension.Kind, row.GetString(5), extension.ValidUntil,
                new StoredKeys(row.GetFieldValue<byte[]>(6), row.GetString(7)).Parse())),
            ("$id", extension.Id.ToByteArray(bigEndian: true)),
            ("$organisation", extension.Organisation),
            ("$kind", extension.Kind),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$until", extension.ValidUntil.ToUnixTimeMilliseconds()));
        if (found is not [var (number, signal)])
        {
            return false;
        }

        session.Execute(
            "UPDATE signals SET valid_until = $until, content = $content WHERE number = $number",
            ("$until", extension.ValidUntil.ToUnixTimeMilliseconds()),
            ("$content", signal.ContentDigest()),
            ("$number", number));
        return true;
    }

    private static void Insert(SqliteSession session, SignalRecord signal, byte[] content, Guid id, DateTimeOffset now)
    {
        session.Execute(
            "INSERT INTO holders (organisation, covenant) VALUES ($organisation, $covenant) ON CONFLICT DO NOTHING",
            ("$organisation", signal.Organisation),
            ("$covenant", signal.Covenant));
        session.Execute(
            """
            INSERT INTO descriptions (category, subject, kind, contact_point) VALUES ($category, $subject, $kind, $contact)
            ON CONFLICT DO NOTHING
            """,
            ("$category", signal.Category),
            ("$subject", signal.Subject),
            ("$kind", signal.Kind),
            ("$contact", signal.ContactPoint));
        var keys = StoredKeys.Format(signal.Keys);
        session.Execute(
            """
            INSERT INTO signals (id, holder, description, key_version, valid_until, registered_at, reference, content, kinds, keys)
            SELECT $id, h.number, d.number, $version, $until, $now, $reference, $content, $kinds, $keys
            FROM holders h, descriptions d
            WHERE h.organisation = $organisation AND h.covenant = $covenant
              AND d.category = $category AND d.subject = $subject AND d.kind = $kind AND d.contact_point = $contact
            """,
            ("$id", id.ToByteArray(bigEndian: true)),
            ("$organisation", signal.Organisation),
            ("$covenant", signal.Covenant),
            ("$category", signal.Category),
            ("$subject", signal.Subject),
            ("$kind", signal.Kind),
            ("$contact", signal.ContactPoint),
            ("$version", signal.Stand.Newest),
            ("$until", signal.ValidUntil.ToUnixTimeMilliseconds()),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$reference", signal.Reference),
            ("$content", content),
            ("$kinds", keys.Kinds),
            ("$keys", keys.Pseudonyms));
        if (signal.SeeksMatches)
        {
            SqliteMatches.Add(session, signal, id, now);
        }
    }
}
