using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>Takes signals that a change of key has not reached, and that nobody else has in hand, and puts them back under the next version.</summary>
internal static class PostgreSqlRekeying
{
    /// <returns>How many went over.</returns>
    public static async Task<int> RekeyAsync(
        PostgreSqlSession session,
        string covenant,
        KeyStand change,
        int count,
        Func<IReadOnlyList<SignalRecord>, IReadOnlyList<SignalRecord>> rekey)
    {
        // The row of the signal is the lock on its keys: whoever removes or changes them takes it first.
        var found = await session.QueryAsync(
            """
            SELECT id, organisation, reference, subject, kind, contact_point, valid_until FROM signals
            WHERE key_version = $1 AND covenant = $2 LIMIT $3 FOR UPDATE SKIP LOCKED
            """,
            row => new SignalRecord(
                row.GetGuid(0),
                row.GetString(1),
                covenant,
                row.GetString(2),
                string.Empty,
                row.GetString(3),
                row.GetString(4),
                row.GetString(5),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)),
                []),
            (long)change.Version,
            covenant,
            (long)count);
        if (found.Count == 0)
        {
            return 0;
        }

        var rekeyed = rekey(await AddKeysAsync(session, found));
        await ReplaceAsync(session, rekeyed, change.Newest);
        return rekeyed.Count;
    }

    public static async Task<long> CountAsync(PostgreSqlSession session, string covenant, int version) =>
        (long)(await session.ScalarAsync(
            "SELECT count(*) FROM signals WHERE key_version = $1 AND covenant = $2", (long)version, covenant))!;

    private static async Task<IReadOnlyList<SignalRecord>> AddKeysAsync(PostgreSqlSession session, List<SignalRecord> signals)
    {
        var rows = await session.QueryAsync(
            "SELECT organisation, signal, category, kind, pseudonym FROM pseudonyms WHERE signal = ANY ($1)",
            row => (Owner: (row.GetString(0), row.GetGuid(1)), Category: row.GetString(2), Key: new IndexedKey(row.GetString(3), row.GetFieldValue<byte[]>(4))),
            (object)signals.Select(signal => signal.Id).ToArray());
        var keys = rows.ToLookup(row => row.Owner);
        return [.. signals.Select(signal => keys[(signal.Organisation, signal.Id)].ToList()).Zip(signals, (own, signal) => signal with
        {
            Category = own[0].Category,
            Keys = [.. own.Select(row => row.Key)],
        })];
    }

    private static async Task ReplaceAsync(PostgreSqlSession session, IReadOnlyList<SignalRecord> signals, int version)
    {
        var organisations = signals.Select(signal => signal.Organisation).ToArray();
        var ids = signals.Select(signal => signal.Id).ToArray();
        await session.ExecuteAsync(
            """
            DELETE FROM pseudonyms p USING unnest($1, $2) AS own (organisation, id)
            WHERE p.signal = own.id AND p.organisation = own.organisation
            """,
            organisations,
            ids);
        await PostgreSqlRegistration.CopyKeysAsync(session, signals.Select(signal => (signal.Id, signal)));
        await session.ExecuteAsync(
            """
            UPDATE signals s SET key_version = $4, content = own.content FROM unnest($1, $2, $3) AS own (organisation, id, content)
            WHERE s.organisation = own.organisation AND s.id = own.id
            """,
            organisations,
            ids,
            signals.Select(signal => signal.ContentDigest()).ToArray(),
            (long)version);
    }
}
