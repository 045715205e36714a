using Bekend.Gateway.Covenants;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Public keys in PostgreSQL.</summary>
internal sealed class PostgreSqlPublicKeyStore(PostgreSqlDatabase database) : IPublicKeyStore
{
    public async Task<PublicKeyRecord?> FindAsync(string covenant, int version, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT public_key, valid_from, log_index FROM covenant_keys WHERE covenant = $1 AND version = $2",
                row => new PublicKeyRecord(
                    covenant,
                    version,
                    row.GetFieldValue<byte[]>(0),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                    row.GetInt64(2)),
                covenant,
                version),
            cancellationToken);
        return rows.SingleOrDefault();
    }

    public async Task<PublicKeyRecord> AddOrGetAsync(PublicKeyRecord key, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(
            """
            INSERT INTO covenant_keys (covenant, version, public_key, valid_from, log_index)
            VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
            """,
            cancellationToken,
            key.Covenant,
            key.Version,
            key.Key,
            key.ValidFrom.ToUnixTimeMilliseconds(),
            key.LogIndex);
        return (await FindAsync(key.Covenant, key.Version, cancellationToken))!;
    }
}
