using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.KeyHolding.KeyRing;
using Npgsql;

namespace Bekend.KeyHolding.Storage.PostgreSql;

/// <summary>Keys in PostgreSQL, encrypted under Data Protection keys that are not in the database.</summary>
internal sealed class PostgreSqlKeyStore(PostgreSqlDatabase database) : IKeyStore
{
    public Task<KeyRecord?> FindAsync(KeyName name, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindAsync(session, name), cancellationToken);

    public Task<KeyRecord> AddOrGetAsync(KeyRecord key, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    """
                    INSERT INTO keys (covenant, version, public_key, protected, made_at) VALUES ($1, $2, $3, $4, $5)
                    ON CONFLICT DO NOTHING
                    """,
                    key.Name.Covenant,
                    (long)key.Name.Version,
                    key.PublicKey,
                    key.Protected,
                    key.MadeAt.ToUnixTimeMilliseconds());

                // A statement of its own sees the key of whoever was first and has committed meanwhile.
                return (await FindAsync(session, key.Name))!;
            },
            Durability.Power,
            cancellationToken);

    public Task DestroyAsync(KeyName name, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            "UPDATE keys SET protected = '', destroyed_at = $1 WHERE covenant = $2 AND version = $3 AND destroyed_at IS NULL",
            cancellationToken,
            at.ToUnixTimeMilliseconds(),
            name.Covenant,
            (long)name.Version);

    private static async Task<KeyRecord?> FindAsync(PostgreSqlSession session, KeyName name)
    {
        var rows = await session.QueryAsync(
            "SELECT public_key, protected, made_at FROM keys WHERE covenant = $1 AND version = $2",
            row => Read(row, name),
            name.Covenant,
            (long)name.Version);
        return rows.SingleOrDefault();
    }

    private static KeyRecord Read(NpgsqlDataReader row, KeyName name) => new(
        name,
        row.GetFieldValue<byte[]>(0),
        row.GetFieldValue<byte[]>(1),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)));
}
