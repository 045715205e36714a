using System.Globalization;
using Bekend.Gateway.Covenants;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Published versions of covenants in PostgreSQL.</summary>
internal sealed class PostgreSqlCovenantStore(PostgreSqlDatabase database) : ICovenantStore
{
    public async Task<int> CountAsync(CancellationToken cancellationToken) => Convert.ToInt32(
        await database.ReadAsync(session => session.ScalarAsync("SELECT count(*) FROM covenant_versions"), cancellationToken),
        CultureInfo.InvariantCulture);

    public async Task<IReadOnlyList<PublishedVersion>> ListAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(session => session.QueryAsync(CovenantVersionRow.InOrder, CovenantVersionRow.Read), cancellationToken);

    public Task<bool> TryAddAsync(PublishedVersion version, CancellationToken cancellationToken) => database.WriteAsync(
        async session => await session.ExecuteAsync(CovenantVersionRow.Insert, CovenantVersionRow.Values(version)) == 1,
        Durability.Power,
        cancellationToken);
}
