using System.Globalization;
using Bekend.Gateway.Covenants;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Published versions of covenants in PostgreSQL.</summary>
internal sealed class PostgreSqlCovenantStore(PostgreSqlDatabase database) : ICovenantStore
{
    public async Task<int> CountAsync(CancellationToken cancellationToken) => Convert.ToInt32(
        await database.ReadAsync(session => session.ScalarAsync("SELECT count(*) FROM covenant_versions"), cancellationToken),
        CultureInfo.InvariantCulture);

    public async Task<IReadOnlyList<PublishedVersion>> ListAsync(CancellationToken cancellationToken) => [.. await database.ReadAsync(
        session => session.QueryAsync(CovenantVersionRow.InOrder, CovenantVersionRow.Read), cancellationToken)];

    public async Task<PublishedVersion> AddOrGetAsync(PublishedVersion version, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(
            """
            INSERT INTO covenant_versions (covenant, version, text, note, log_index, published_at)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
            """,
            cancellationToken,
            version.Covenant,
            version.Version,
            version.Text,
            version.Note,
            version.LogIndex,
            version.PublishedAt.ToUnixTimeMilliseconds());
        var rows = await database.ReadAsync(
            session => session.QueryAsync($"{CovenantVersionRow.Select} WHERE covenant = $1 AND version = $2", CovenantVersionRow.Read, version.Covenant, version.Version),
            cancellationToken);
        return rows.Single();
    }
}
