using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>Gives a signal another end, within a transaction that has locked the organisation.</summary>
internal static class PostgreSqlExtension
{
    /// <remarks>The row of the signal is the lock on its keys: a change of key waits, or has been.</remarks>
    /// <returns>False when there is no such signal.</returns>
    public static async Task<bool> ExtendAsync(PostgreSqlSession session, Extension extension, DateTimeOffset now)
    {
        var found = await session.QueryAsync(
            """
            WITH own AS (SELECT covenant, reference, description FROM signals WHERE organisation = $1 AND id = $2 AND valid_until > $4 AND valid_until <= $5 FOR UPDATE)
            SELECT own.covenant, own.reference, d.category, d.subject, d.contact_point
            FROM own JOIN descriptions d ON d.number = own.description AND d.kind = $3
            """,
            row => new SignalRecord(
                extension.Id, extension.Organisation, row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3),
                extension.Kind, row.GetString(4), extension.ValidUntil, []),
            extension.Organisation,
            extension.Id,
            extension.Kind,
            now.ToUnixTimeMilliseconds(),
            extension.ValidUntil.ToUnixTimeMilliseconds());
        if (found is not [var signal])
        {
            return false;
        }

        var keys = await session.QueryAsync(
            $"SELECT kind, pseudonym FROM pseudonyms WHERE signal = $2 AND {PostgreSqlRegistration.OfOrganisation}",
            row => new IndexedKey(row.GetString(0), row.GetFieldValue<byte[]>(1)),
            extension.Organisation,
            extension.Id);
        var end = extension.ValidUntil.ToUnixTimeMilliseconds();
        await session.ExecuteAsync(
            "UPDATE signals SET valid_until = $1, content = $2 WHERE organisation = $3 AND id = $4",
            end, (signal with { Keys = keys }).ContentDigest(), extension.Organisation, extension.Id);
        await session.ExecuteAsync(
            $"UPDATE pseudonyms SET valid_until = $3 WHERE signal = $2 AND {PostgreSqlRegistration.OfOrganisation}",
            extension.Organisation, extension.Id, end);
        return true;
    }
}
