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
            WITH own AS (
              SELECT id, organisation, reference, valid_until, description FROM signals
              WHERE key_version = $1 AND covenant = $2 LIMIT $3 FOR UPDATE SKIP LOCKED)
            SELECT own.id, own.organisation, own.reference, d.category, d.subject, d.kind, d.contact_point, own.valid_until, own.description
            FROM own JOIN descriptions d ON d.number = own.description
            """,
            row => new KeyedSignal(row.GetGuid(0), row.GetInt32(8), new(
                row.GetGuid(0),
                row.GetString(1),
                covenant,
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.GetString(5),
                row.GetString(6),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
                [])),
            (long)change.Version,
            covenant,
            (long)count);
        if (found.Count == 0)
        {
            return 0;
        }

        var rekeyed = rekey(await AddKeysAsync(session, found));
        await ReplaceAsync(session, [.. found.Zip(rekeyed, (signal, record) => signal with { Record = record })], change.Newest);
        return rekeyed.Count;
    }

    public static async Task<long> CountAsync(PostgreSqlSession session, string covenant, int version) =>
        (long)(await session.ScalarAsync(
            "SELECT count(*) FROM signals WHERE key_version = $1 AND covenant = $2", (long)version, covenant))!;

    private static async Task<IReadOnlyList<SignalRecord>> AddKeysAsync(PostgreSqlSession session, List<KeyedSignal> signals)
    {
        var rows = await session.QueryAsync(
            "SELECT signal, description, kind, pseudonym FROM pseudonyms WHERE signal = ANY ($1)",
            row => (Owner: (row.GetGuid(0), row.GetInt32(1)), Key: new IndexedKey(row.GetString(2), row.GetFieldValue<byte[]>(3))),
            (object)signals.Select(signal => signal.Id).ToArray());
        var keys = rows.ToLookup(row => row.Owner, row => row.Key);
        return [.. signals.Select(signal => signal.Record with { Keys = [.. keys[(signal.Id, signal.Description)]] })];
    }

    private static async Task ReplaceAsync(PostgreSqlSession session, IReadOnlyList<KeyedSignal> signals, int version)
    {
        var ids = signals.Select(signal => signal.Id).ToArray();

        // A description is one organisation's: an id is unique within one alone.
        await session.ExecuteAsync(
            """
            DELETE FROM pseudonyms p USING unnest($1, $2) AS own (id, description)
            WHERE p.signal = own.id AND p.description = own.description
            """,
            ids,
            signals.Select(signal => signal.Description).ToArray());
        await PostgreSqlRegistration.CopyKeysAsync(session, signals);
        await session.ExecuteAsync(
            """
            UPDATE signals s SET key_version = $4, content = own.content FROM unnest($1, $2, $3) AS own (organisation, id, content)
            WHERE s.organisation = own.organisation AND s.id = own.id
            """,
            signals.Select(signal => signal.Record.Organisation).ToArray(),
            ids,
            signals.Select(signal => signal.Record.ContentDigest()).ToArray(),
            (long)version);
    }
}
