using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Signals;
using NpgsqlTypes;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>Registers a batch within a transaction: looks at what is there, removes what changes, copies in what is new.</summary>
internal static class PostgreSqlRegistration
{
    private const string Remove = "DELETE FROM signals WHERE organisation = $1 AND id = ANY ($2) AND valid_until <= $3";

    /// <summary>Which pseudonyms are the organisation's that is the first value: an id is unique within one alone.</summary>
    internal const string OfOrganisation = "description = ANY (ARRAY (SELECT number FROM descriptions WHERE organisation = $1))";

    private const string RemoveEnded =
        $"""
        WITH gone AS ({Remove} RETURNING id, organisation, covenant, reference, description, valid_until)
        INSERT INTO ended (id, organisation, covenant, reference, subject, kind, valid_until)
        SELECT g.id, g.organisation, g.covenant, g.reference, d.subject, d.kind, g.valid_until
        FROM gone g JOIN descriptions d ON d.number = g.description ORDER BY g.valid_until
        """;

    public static async Task<IReadOnlyList<RegistrationResult>> RegisterAsync(
        PostgreSqlSession session, IReadOnlyList<SignalRecord> signals, DateTimeOffset now)
    {
        await LockAsync(session, [.. signals.Select(signal => signal.Organisation).Distinct().Order(StringComparer.Ordinal)]);
        await PostgreSqlKeyStands.CheckAsync(session, signals);
        await PostgreSqlMatches.LockAsync(session, signals);
        var plan = RegistrationPlan.Make(signals, await FindAsync(session, signals));
        var replaced = plan.Replaced.ToList();
        if (replaced.Count > 0)
        {
            // What ended before it was replaced has ended all the same.
            await RemoveAsync(
                session,
                [.. replaced.Select(signal => signal.Record.Organisation)],
                [.. replaced.Select(signal => signal.Id)],
                now.ToUnixTimeMilliseconds());
            await RemoveAsync(
                session, [.. replaced.Select(signal => signal.Record.Organisation)], [.. replaced.Select(signal => signal.Id)]);
        }

        var written = plan.Written.ToList();
        if (written.Count > 0)
        {
            var numbers = await PostgreSqlDescriptions.InternAsync(session, written.Select(signal => signal.Record));
            var keyed = written.Select(signal => new KeyedSignal(signal.Id, numbers[Description.Of(signal.Record)], signal.Record)).ToList();
            await CopySignalsAsync(session, keyed.Zip(written, (signal, planned) => (signal, planned.Content)), now);
            await CopyKeysAsync(session, keyed);
            await PostgreSqlMatches.AddAsync(session, [.. written.Where(signal => signal.Record.SeeksMatches)], now);
        }

        return plan.Results;
    }

    /// <summary>Whoever writes signals of an organisation does so alone, until the transaction ends: in order, hence without deadlock.</summary>
    /// <remarks>Should a lock not reach every writer, in a distributed database, then the unique constraints refuse the later one.</remarks>
    public static Task LockAsync(PostgreSqlSession session, string[] organisations) => session.ScalarAsync(
        "SELECT count(pg_advisory_xact_lock(hashtextextended(name, 1))) FROM unnest($1) AS name", (object)organisations);

    /// <param name="organisations">Of each id, its organisation.</param>
    /// <param name="ended">
    /// Only what ends at this time or before, for whoever saw the signals without a lock; it goes to the outbox. In ms since the epoch.
    /// </param>
    /// <returns>How many signals were there.</returns>
    public static async Task<int> RemoveAsync(PostgreSqlSession session, string[] organisations, Guid[] ids, long? ended = null)
    {
        var lastEnd = ended ?? long.MaxValue;
        var removed = 0;
        foreach (var own in organisations.Zip(ids).GroupBy(pair => pair.First, pair => pair.Second))
        {
            var gone = own.ToArray();
            removed += await session.ExecuteAsync(ended is null ? Remove : RemoveEnded, own.Key, gone, lastEnd);
            await session.ExecuteAsync(
                $"DELETE FROM pseudonyms WHERE signal = ANY ($2) AND {OfOrganisation} AND valid_until <= $3", own.Key, gone, lastEnd);
        }

        return removed;
    }

    private static async Task<Dictionary<SignalName, (Guid Id, byte[] Content)>> FindAsync(
        PostgreSqlSession session, IReadOnlyList<SignalRecord> signals)
    {
        var rows = await session.QueryAsync(
            """
            SELECT asked.organisation, asked.covenant, asked.reference, found.id, found.content
            FROM unnest($1, $2, $3) AS asked (organisation, covenant, reference)
            CROSS JOIN LATERAL (
              SELECT id, content FROM signals s
              WHERE s.organisation = asked.organisation AND s.covenant = asked.covenant AND s.reference = asked.reference
              LIMIT 1) AS found
            """,
            row => (new SignalName(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetGuid(3), row.GetFieldValue<byte[]>(4)),
            signals.Select(signal => signal.Organisation).ToArray(),
            signals.Select(signal => signal.Covenant).ToArray(),
            signals.Select(signal => signal.Reference).ToArray());

        // LATERAL with a limit: one probe of the unique index for each, whatever the statistics say.
        // A reference that was asked twice is found twice.
        var stored = new Dictionary<SignalName, (Guid, byte[])>(rows.Count);
        foreach (var (name, id, content) in rows)
        {
            stored[name] = (id, content);
        }

        return stored;
    }

    private static Task CopySignalsAsync(
        PostgreSqlSession session, IEnumerable<(KeyedSignal Signal, byte[] Content)> signals, DateTimeOffset now) => session.CopyAsync(
        """
        COPY signals (organisation, id, covenant, reference, description, valid_until, registered_at, content, key_version)
        FROM STDIN (FORMAT binary)
        """,
        async (row, cancellationToken) =>
        {
            foreach (var ((id, description, record), content) in signals)
            {
                await row.StartRowAsync(cancellationToken);
                await row.WriteAsync(record.Organisation, NpgsqlDbType.Text, cancellationToken);
                await row.WriteAsync(id, NpgsqlDbType.Uuid, cancellationToken);
                await row.WriteAsync(record.Covenant, NpgsqlDbType.Text, cancellationToken);
                await row.WriteAsync(record.Reference, NpgsqlDbType.Text, cancellationToken);
                await row.WriteAsync(description, NpgsqlDbType.Integer, cancellationToken);
                await row.WriteAsync(record.ValidUntil.ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint, cancellationToken);
                await row.WriteAsync(now.ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint, cancellationToken);
                await row.WriteAsync(content, NpgsqlDbType.Bytea, cancellationToken);
                await row.WriteAsync((long)record.Stand.Newest, NpgsqlDbType.Bigint, cancellationToken);
            }
        });

    /// <summary>Copies in the keys of signals that have none.</summary>
    public static Task CopyKeysAsync(PostgreSqlSession session, IEnumerable<KeyedSignal> signals) => session.CopyAsync(
        "COPY pseudonyms (valid_until, signal, description, pseudonym, kind) FROM STDIN (FORMAT binary)",
        async (row, cancellationToken) =>
        {
            foreach (var (id, description, record) in signals)
            {
                // One pseudonym twice in a signal is one match.
                foreach (var key in record.Keys.DistinctBy(key => Convert.ToHexString(key.Pseudonym)))
                {
                    await row.StartRowAsync(cancellationToken);
                    await row.WriteAsync(record.ValidUntil.ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint, cancellationToken);
                    await row.WriteAsync(id, NpgsqlDbType.Uuid, cancellationToken);
                    await row.WriteAsync(description, NpgsqlDbType.Integer, cancellationToken);
                    await row.WriteAsync(key.Pseudonym, NpgsqlDbType.Bytea, cancellationToken);
                    await row.WriteAsync(key.Kind, NpgsqlDbType.Text, cancellationToken);
                }
            }
        });
}
