using Bekend.Gateway.Quotas;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Quotas in PostgreSQL, exact over all gateways on the database.</summary>
internal sealed class PostgreSqlQuotaStore(PostgreSqlDatabase database) : IQuotaStore
{
    public Task<FullQuota?> TryUseAsync(QuotaCharge charge, CancellationToken cancellationToken) =>
        database.WriteAsync(session => PostgreSqlQuotaUses.TryUseAsync(session, charge), Durability.Process, cancellationToken);

    public Task ReleaseAsync(QuotaCharge charge, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await PostgreSqlQuotaUses.ReleaseAsync(session, charge);
            return true;
        },
        Durability.Process,
        cancellationToken);

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.ExecuteAsync(
        "DELETE FROM quota_uses WHERE ends_at <= $1", cancellationToken, now.ToUnixTimeMilliseconds());
}
