using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Lookup;
using Bekend.Indexing.Outbox;
using Bekend.Indexing.Signals;
using Npgsql;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>The index in PostgreSQL, which any number of instances with the same secret may share.</summary>
internal sealed class PostgreSqlIndexStore(PostgreSqlDatabase database) : IIndexStore
{
    /// <summary>Signals removed in one transaction; keeps a sweep of a whole covenant within the time a statement has.</summary>
    private const int SweepBatch = 5_000;

    private const string Columns = "id, reference, subject, kind, contact_point, valid_until, registered_at";

    public Task<IReadOnlyList<RegistrationResult>> RegisterAsync(
        IReadOnlyList<SignalRecord> signals, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => PostgreSqlRegistration.RegisterAsync(session, signals, now), Durability.Power, cancellationToken);

    public Task<bool> WithdrawAsync(string organisation, Guid id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await PostgreSqlRegistration.LockAsync(session, [organisation]);
                return await PostgreSqlRegistration.RemoveAsync(session, [organisation], [id]) == 1;
            },
            Durability.Power,
            cancellationToken);

    public Task<bool> ExtendAsync(Extension extension, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await PostgreSqlRegistration.LockAsync(session, [extension.Organisation]);
                return await PostgreSqlExtension.ExtendAsync(session, extension, now);
            },
            Durability.Power,
            cancellationToken);

    public async Task<HeldSignal?> FindAsync(
        string organisation, Guid id, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await database.ReadAsync(
            session => session.QueryAsync(
                $"SELECT {Columns}, covenant FROM held WHERE organisation = $1 AND id = $2 AND valid_until > $3",
                row => new HeldSignal(row.GetString(7), ReadSignal(row)),
                organisation,
                id,
                now.ToUnixTimeMilliseconds()),
            cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<LookupHit>> LookUpAsync(
        string covenant, IReadOnlyList<IndexedKey> keys, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ReadAsync(session => PostgreSqlLookup.FindAsync(session, covenant, keys, now), cancellationToken);

    public async Task<IReadOnlyList<StoredSignal>> ListAsync(
        string organisation, string covenant, int after, int count, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                SELECT {Columns} FROM held
                WHERE organisation = $1 AND covenant = $2 AND valid_until > $3
                ORDER BY number LIMIT $4 OFFSET $5
                """,
                ReadSignal,
                organisation,
                covenant,
                now.ToUnixTimeMilliseconds(),
                (long)count,
                (long)after),
            cancellationToken);

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) => Batches.RunAsync(
        SweepBatch, () => database.WriteAsync(session => SweepBatchAsync(session, now), Durability.Power, cancellationToken));

    public async Task<IReadOnlyList<EndedSignal>> ListEndedAsync(int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => PostgreSqlOutbox.ListEndedAsync(session, count), cancellationToken);

    public Task ForgetEndedAsync(IReadOnlyList<long> numbers, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM ended WHERE number = ANY ($1)", cancellationToken, numbers.ToArray());

    public async Task<IReadOnlyList<Match>> ListMatchesAsync(
        long after, int count, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => PostgreSqlMatches.ListAsync(session, after, count, now), cancellationToken);

    public async Task<IReadOnlyList<bool>> MatchAsync(
        IReadOnlyList<(OwnSignal, OwnSignal)> pairs, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => PostgreSqlMatches.HoldAsync(session, pairs, now), cancellationToken);

    public Task ForgetMatchesAsync(IReadOnlyList<long> numbers, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM matches WHERE number = ANY ($1)", cancellationToken, numbers.ToArray());

    public Task<byte[]> ClaimSecretAsync(byte[] fingerprint, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    "INSERT INTO secret (number, fingerprint) VALUES (1, $1) ON CONFLICT DO NOTHING", fingerprint);
                return (byte[])(await session.ScalarAsync("SELECT fingerprint FROM secret"))!;
            },
            Durability.Power,
            cancellationToken);

    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(session => session.ScalarAsync("SELECT 1"), cancellationToken) is 1;

    private static async Task<int> SweepBatchAsync(PostgreSqlSession session, DateTimeOffset now)
    {
        // One instance sweeps; another that comes meanwhile has nothing to do.
        if (await session.ScalarAsync("SELECT pg_try_advisory_xact_lock(hashtextextended('sweep', 1))") is not true)
        {
            return 0;
        }

        var ended = await session.QueryAsync(
            "SELECT organisation, id FROM signals WHERE valid_until <= $1 ORDER BY valid_until LIMIT $2",
            row => (Organisation: row.GetString(0), Id: row.GetGuid(1)),
            now.ToUnixTimeMilliseconds(),
            (long)SweepBatch);
        var removed = ended.Count == 0
            ? 0
            : await PostgreSqlRegistration.RemoveAsync(
                session,
                [.. ended.Select(signal => signal.Organisation)],
                [.. ended.Select(signal => signal.Id)],
                now.ToUnixTimeMilliseconds());
        await PostgreSqlDescriptions.SweepAsync(session);
        return removed;
    }

    private static StoredSignal ReadSignal(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)));
}
