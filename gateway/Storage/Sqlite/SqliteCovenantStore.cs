using System.Globalization;
using Bekend.Gateway.Covenants;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Published versions of covenants in SQLite.</summary>
internal sealed class SqliteCovenantStore(SqliteDatabase database) : ICovenantStore
{
    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session =>
            Convert.ToInt32(session.Scalar("SELECT count(*) FROM covenant_versions"), CultureInfo.InvariantCulture)));

    public Task<IReadOnlyList<PublishedVersion>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PublishedVersion>>(
            database.Read(session => session.Query(CovenantVersionRow.InOrder, CovenantVersionRow.Read).ToList()));

    public Task<bool> TryAddAsync(PublishedVersion version, CancellationToken cancellationToken)
    {
        (string, object?)[] values =
            [.. CovenantVersionRow.Values(version).Select((value, at) => (string.Create(CultureInfo.InvariantCulture, $"${at + 1}"), (object?)value))];
        return database.WriteAsync(session => session.Execute(CovenantVersionRow.Insert, values) == 1, Durability.Power, cancellationToken);
    }
}
