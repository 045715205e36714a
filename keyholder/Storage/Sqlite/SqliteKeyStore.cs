using Bekend.Hosting.Storage;
using Bekend.KeyHolding.KeyRing;
using Microsoft.Data.Sqlite;

namespace Bekend.KeyHolding.Storage.Sqlite;

/// <summary>Keys in SQLite.</summary>
internal sealed class SqliteKeyStore(SqliteDatabase database) : IKeyStore
{
    public Task<KeyRecord?> FindAsync(KeyName name, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => Find(session, name)));

    public Task<KeyRecord> AddOrGetAsync(KeyRecord key, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                session.Execute(
                    """
                    INSERT INTO keys (covenant, version, public_key, protected, made_at)
                    VALUES ($covenant, $version, $public, $protected, $made) ON CONFLICT DO NOTHING
                    """,
                    ("$covenant", key.Name.Covenant),
                    ("$version", key.Name.Version),
                    ("$public", key.PublicKey),
                    ("$protected", key.Protected),
                    ("$made", key.MadeAt.ToUnixTimeMilliseconds()));
                return Find(session, key.Name)!;
            },
            Durability.Power,
            cancellationToken);

    public Task DestroyAsync(KeyName name, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute(
                """
                UPDATE keys SET protected = x'', destroyed_at = $at
                WHERE covenant = $covenant AND version = $version AND destroyed_at IS NULL
                """,
                ("$at", at.ToUnixTimeMilliseconds()),
                ("$covenant", name.Covenant),
                ("$version", name.Version)),
            Durability.Power,
            cancellationToken);

    private static KeyRecord? Find(SqliteSession session, KeyName name) =>
        session.Query(
            "SELECT public_key, protected, made_at FROM keys WHERE covenant = $covenant AND version = $version",
            row => Read(row, name),
            ("$covenant", name.Covenant),
            ("$version", name.Version)).SingleOrDefault();

    private static KeyRecord Read(SqliteDataReader row, KeyName name) => new(
        name,
        row.GetFieldValue<byte[]>(0),
        row.GetFieldValue<byte[]>(1),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)));
}
