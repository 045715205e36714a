using System.Data.Common;
using System.Globalization;
using Bekend.Gateway.Covenants;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Published versions of covenants in PostgreSQL.</summary>
internal sealed class PostgreSqlCovenantStore(PostgreSqlDatabase database) : ICovenantStore
{
    private const string Select = "SELECT covenant, version, text, note, log_index, published_at FROM covenant_versions";

    public async Task<int> CountAsync(CancellationToken cancellationToken) => Convert.ToInt32(
        await database.ReadAsync(session => session.ScalarAsync("SELECT count(*) FROM covenant_versions"), cancellationToken),
        CultureInfo.InvariantCulture);

    public async Task<IReadOnlyList<PublishedVersion>> ListAsync(CancellationToken cancellationToken) => [.. await database.ReadAsync(
        session => session.QueryAsync($"{Select} ORDER BY log_index, covenant, version", Read), cancellationToken)];

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
            session => session.QueryAsync($"{Select} WHERE covenant = $1 AND version = $2", Read, version.Covenant, version.Version),
            cancellationToken);
        return rows.Single();
    }

    private static PublishedVersion Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetInt64(4),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)));
}
