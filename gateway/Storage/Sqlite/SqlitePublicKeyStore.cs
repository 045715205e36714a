using Bekend.Gateway.Covenants;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Public keys in SQLite.</summary>
internal sealed class SqlitePublicKeyStore(SqliteDatabase database) : IPublicKeyStore
{
    public Task<PublicKeyRecord?> FindAsync(string covenant, int version, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => Find(session, covenant, version)));

    public Task<PublicKeyRecord> AddOrGetAsync(PublicKeyRecord key, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                session.Execute(
                    """
                    INSERT INTO covenant_keys (covenant, version, public_key, valid_from, log_index)
                    VALUES ($covenant, $version, $key, $from, $index) ON CONFLICT DO NOTHING
                    """,
                    ("$covenant", key.Covenant),
                    ("$version", key.Version),
                    ("$key", key.Key),
                    ("$from", key.ValidFrom.ToUnixTimeMilliseconds()),
                    ("$index", key.LogIndex));
                return Find(session, key.Covenant, key.Version)!;
            },
            Durability.Power,
            cancellationToken);

    private static PublicKeyRecord? Find(SqliteSession session, string covenant, int version) =>
        session.Query(
            "SELECT public_key, valid_from, log_index FROM covenant_keys WHERE covenant = $covenant AND version = $version",
            row => new PublicKeyRecord(
                covenant,
                version,
                row.GetFieldValue<byte[]>(0),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                row.GetInt64(2)),
            ("$covenant", covenant),
            ("$version", version)).SingleOrDefault();
}
