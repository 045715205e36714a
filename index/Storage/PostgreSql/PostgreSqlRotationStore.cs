using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>Changes of key in the schema of the index.</summary>
internal sealed class PostgreSqlRotationStore(PostgreSqlDatabase database) : IRotationStore
{
    public Task<StoredStand?> FindAsync(string covenant, CancellationToken cancellationToken) =>
        database.ReadAsync(session => PostgreSqlKeyStands.FindAsync(session, covenant), cancellationToken);

    public async Task<IReadOnlyList<string>> ListChangingAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT covenant FROM key_stands WHERE next IS NOT NULL ORDER BY covenant", row => row.GetString(0)),
            cancellationToken);

    public Task<ChangeStart> BeginAsync(StoredStand change, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await PostgreSqlKeyStands.LockAsync(session, change.Covenant);
                var start = StoredStand.Judge(await PostgreSqlKeyStands.FindAsync(session, change.Covenant), change);
                if (start == ChangeStart.Begins)
                {
                    await PostgreSqlKeyStands.PutAsync(session, change);
                }

                return start;
            },
            Durability.Power,
            cancellationToken);

    public Task<int> RekeyAsync(
        string covenant,
        KeyStand change,
        int count,
        Func<IReadOnlyList<SignalRecord>, IReadOnlyList<SignalRecord>> rekey,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => PostgreSqlRekeying.RekeyAsync(session, covenant, change, count, rekey), Durability.Process, cancellationToken);

    public async Task<long> CountAsync(string covenant, int version, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => PostgreSqlRekeying.CountAsync(session, covenant, version), cancellationToken);

    public Task<bool> EndAsync(string covenant, KeyStand change, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await PostgreSqlKeyStands.LockAsync(session, covenant);
                var stored = await PostgreSqlKeyStands.FindAsync(session, covenant);
                if (stored?.Stand != change)
                {
                    return stored?.Stand == new KeyStand(change.Newest, null);
                }

                if (await PostgreSqlRekeying.CountAsync(session, covenant, change.Version) > 0)
                {
                    return false;
                }

                await PostgreSqlKeyStands.PutAsync(session, new(covenant, new(change.Newest, null), stored.NextKey, null, null));
                return true;
            },
            Durability.Power,
            cancellationToken);
}
