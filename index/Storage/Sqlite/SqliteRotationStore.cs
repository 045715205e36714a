using Bekend.Hosting.Storage;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.Sqlite;

/// <summary>Changes of key in the file of the index.</summary>
internal sealed class SqliteRotationStore(SqliteDatabase database) : IRotationStore
{
    public Task<StoredStand?> FindAsync(string covenant, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => SqliteKeyStands.Find(session, covenant)));

    public Task<IReadOnlyList<string>> ListChangingAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>(database.Read(session => session.Query(
            "SELECT covenant FROM key_stands WHERE next IS NOT NULL ORDER BY covenant", row => row.GetString(0))));

    public Task<ChangeStart> BeginAsync(StoredStand change, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                var start = StoredStand.Judge(SqliteKeyStands.Find(session, change.Covenant), change);
                if (start == ChangeStart.Begins)
                {
                    SqliteKeyStands.Put(session, change);
                }

                return start;
            },
            Durability.Power,
            cancellationToken);

    public async Task<int> RekeyAsync(
        string covenant,
        KeyStand change,
        int count,
        Func<IReadOnlyList<SignalRecord>, IReadOnlyList<SignalRecord>> rekey,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            // Read and computed beside the one writer, which registrations need.
            var found = database.Read(session => SqliteRekeying.Find(session, covenant, change.Version, count));
            if (found.Count == 0)
            {
                return 0;
            }

            var rekeyed = rekey([.. found.Select(signal => signal.Record)]);
            var done = await database.WriteAsync(
                session => SqliteRekeying.Replace(session, found.Zip(rekeyed), change),
                Durability.Process,
                cancellationToken);
            if (done > 0)
            {
                return done;
            }

            // All of them were withdrawn, replaced or brought over by another instance meanwhile: look for others.
        }
    }

    public Task<long> CountAsync(string covenant, int version, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => SqliteRekeying.Count(session, covenant, version)));

    public Task<bool> EndAsync(string covenant, KeyStand change, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                var stored = SqliteKeyStands.Find(session, covenant);
                if (stored?.Stand != change)
                {
                    return stored?.Stand == new KeyStand(change.Newest, null);
                }

                if (SqliteRekeying.Count(session, covenant, change.Version) > 0)
                {
                    return false;
                }

                SqliteKeyStands.Put(session, new(covenant, new(change.Newest, null), stored.NextKey, null, null));
                return true;
            },
            Durability.Power,
            cancellationToken);
}
