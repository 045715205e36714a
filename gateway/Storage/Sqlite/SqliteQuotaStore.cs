using Bekend.Gateway.Quotas;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Quotas in SQLite.</summary>
internal sealed class SqliteQuotaStore(SqliteDatabase database) : IQuotaStore
{
    public Task<FullQuota?> TryUseAsync(QuotaCharge charge, CancellationToken cancellationToken) =>
        database.WriteAsync(session => SqliteQuotaUses.TryUse(session, charge), Durability.Process, cancellationToken);

    public Task ReleaseAsync(QuotaCharge charge, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            SqliteQuotaUses.Release(session, charge);
            return true;
        },
        Durability.Process,
        cancellationToken);

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute("DELETE FROM quota_uses WHERE ends_at <= $now", ("$now", now.ToUnixTimeMilliseconds())),
        Durability.Process,
        cancellationToken);
}
