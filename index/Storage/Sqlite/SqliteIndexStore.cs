using Bekend.Hosting.Storage;
using Bekend.Indexing.Lookup;
using Bekend.Indexing.Outbox;
using Bekend.Indexing.Signals;
using Microsoft.Data.Sqlite;

namespace Bekend.Indexing.Storage.Sqlite;

/// <summary>The index in one SQLite file, which several instances on one machine may share.</summary>
internal sealed class SqliteIndexStore(SqliteDatabase database) : IIndexStore
{
    /// <summary>Signals removed in one write; others wait for no more than that.</summary>
    private const int SweepBatch = 5_000;

    private const string Columns = "id, reference, subject, kind, contact_point, valid_until, registered_at";

    public Task<IReadOnlyList<RegistrationResult>> RegisterAsync(
        IReadOnlyList<SignalRecord> signals, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<RegistrationResult>>(
            session =>
            {
                SqliteKeyStands.Check(session, signals);
                return [.. signals.Select(signal => SqliteRegistration.Register(session, signal, now))];
            },
            Durability.Power,
            cancellationToken);

    public Task<bool> WithdrawAsync(string organisation, Guid id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute(
                "DELETE FROM signals WHERE id = $id AND holder IN (SELECT number FROM holders WHERE organisation = $organisation)",
                ("$id", id.ToByteArray(bigEndian: true)),
                ("$organisation", organisation)) == 1,
            Durability.Power,
            cancellationToken);

    public Task<bool> ExtendAsync(Extension extension, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => SqliteRegistration.Extend(session, extension, now), Durability.Power, cancellationToken);

    public Task<HeldSignal?> FindAsync(string organisation, Guid id, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => session.Query(
            $"SELECT {Columns}, covenant FROM held WHERE id = $id AND organisation = $organisation AND valid_until > $now",
            row => new HeldSignal(row.GetString(7), ReadSignal(row)),
            ("$id", id.ToByteArray(bigEndian: true)),
            ("$organisation", organisation),
            ("$now", now.ToUnixTimeMilliseconds())).SingleOrDefault()));

    public Task<IReadOnlyList<LookupHit>> LookUpAsync(
        string covenant, IReadOnlyList<IndexedKey> keys, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<LookupHit>>(
            database.Read(session => SqliteLookup.Find(session, covenant, keys, now)));

    public Task<IReadOnlyList<StoredSignal>> ListAsync(
        string organisation, string covenant, int after, int count, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredSignal>>(database.Read(session => session.Query(
            $"""
            SELECT {Columns} FROM held
            WHERE organisation = $organisation AND covenant = $covenant AND valid_until > $now
            ORDER BY number LIMIT $count OFFSET $after
            """,
            ReadSignal,
            ("$organisation", organisation),
            ("$covenant", covenant),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$count", count),
            ("$after", after))));

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) => Batches.RunAsync(
        SweepBatch, () => database.WriteAsync(session => SqliteSweep.Run(session, now, SweepBatch), Durability.Power, cancellationToken));

    public Task<IReadOnlyList<EndedSignal>> ListEndedAsync(int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<EndedSignal>>(database.Read(session => SqliteOutbox.ListEnded(session, count)));

    public Task ForgetEndedAsync(IReadOnlyList<long> numbers, CancellationToken cancellationToken) =>
        database.WriteAsync(session => SqliteOutbox.Forget(session, "ended", numbers), Durability.Power, cancellationToken);

    public Task<IReadOnlyList<Match>> ListMatchesAsync(long after, int count, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Match>>(database.Read(session => SqliteMatches.List(session, after, count, now)));

    public Task<IReadOnlyList<bool>> MatchAsync(
        IReadOnlyList<(OwnSignal, OwnSignal)> pairs, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<bool>>(database.Read<List<bool>>(
            session => [.. pairs.Select(pair => SqliteMatches.Holds(session, pair.Item1, pair.Item2, now))]));

    public Task ForgetMatchesAsync(IReadOnlyList<long> numbers, CancellationToken cancellationToken) =>
        database.WriteAsync(session => SqliteOutbox.Forget(session, "matches", numbers), Durability.Power, cancellationToken);

    public Task<byte[]> ClaimSecretAsync(byte[] fingerprint, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                session.Execute(
                    "INSERT INTO secret (number, fingerprint) VALUES (1, $fingerprint) ON CONFLICT DO NOTHING",
                    ("$fingerprint", fingerprint));
                return (byte[])session.Scalar("SELECT fingerprint FROM secret")!;
            },
            Durability.Power,
            cancellationToken);

    public Task<bool> IsReadyAsync(CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => session.Scalar("SELECT 1")) is 1L);

    private static StoredSignal ReadSignal(SqliteDataReader row) => new(
        new Guid(row.GetFieldValue<byte[]>(0), bigEndian: true),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)));
}
