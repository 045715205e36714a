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
            SELECT covenant, reference, subject, contact_point FROM signals
            WHERE organisation = $1 AND id = $2 AND kind = $3 AND valid_until > $4
            FOR UPDATE
            """,
            row => new SignalRecord(
                extension.Id, extension.Organisation, row.GetString(0), row.GetString(1), string.Empty, row.GetString(2),
                extension.Kind, row.GetString(3), extension.ValidUntil, []),
            extension.Organisation,
            extension.Id,
            extension.Kind,
            now.ToUnixTimeMilliseconds());
        if (found is not [var signal])
        {
            return false;
        }

        var keys = await session.QueryAsync(
            "SELECT kind, pseudonym, category FROM pseudonyms WHERE signal = $1 AND organisation = $2",
            row => (Key: new IndexedKey(row.GetString(0), row.GetFieldValue<byte[]>(1)), Category: row.GetString(2)),
            extension.Id,
            extension.Organisation);
        var extended = signal with { Category = keys.FirstOrDefault().Category ?? string.Empty, Keys = [.. keys.Select(key => key.Key)] };
        var end = extension.ValidUntil.ToUnixTimeMilliseconds();
        await session.ExecuteAsync(
            "UPDATE signals SET valid_until = $1, content = $2 WHERE organisation = $3 AND id = $4",
            end, extended.ContentDigest(), extension.Organisation, extension.Id);
        await session.ExecuteAsync(
            "UPDATE pseudonyms SET valid_until = $1 WHERE signal = $2 AND organisation = $3",
            end, extension.Id, extension.Organisation);
        return true;
    }
}
