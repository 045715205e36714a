using Bekend.Gateway.Identity.Issuer;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Used assertions in PostgreSQL: what one gateway took, no other takes.</summary>
internal sealed class PostgreSqlReplayStore(PostgreSqlDatabase database) : IReplayStore
{
    public async Task<bool> TryUseAsync(byte[] digest, DateTimeOffset until, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            "INSERT INTO used_assertions (digest, until) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            cancellationToken,
            digest,
            until.ToUnixTimeMilliseconds()) == 1;

    public Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM used_assertions WHERE until < $1", cancellationToken, now.ToUnixTimeMilliseconds());
}
