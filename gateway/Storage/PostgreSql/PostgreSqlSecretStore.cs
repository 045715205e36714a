using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Secrets in PostgreSQL, the same for all gateways.</summary>
internal sealed class PostgreSqlSecretStore(PostgreSqlDatabase database) : ISecretStore
{
    public Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session => (byte[]?)await session.ScalarAsync("SELECT protected FROM secrets WHERE name = $1", name), cancellationToken);

    public async Task<byte[]> AddOrGetAsync(string name, byte[] protectedSecret, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(
            "INSERT INTO secrets (name, protected) VALUES ($1, $2) ON CONFLICT DO NOTHING", cancellationToken, name, protectedSecret);
        return (await FindAsync(name, cancellationToken))!;
    }
}
