using Bekend.Gateway.Supervision;
using Bekend.Hosting.Storage.PostgreSql;
using Npgsql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Disclosures in PostgreSQL.</summary>
internal sealed class PostgreSqlDisclosureStore(PostgreSqlDatabase database) : IDisclosureStore
{
    public async Task<IReadOnlyList<StoredDisclosure>> ListAsync(
        DisclosureFilter filter, DisclosureCursor? after, int count, CancellationToken cancellationToken)
    {
        var (sql, values) = DisclosureStatement.List(filter, after, count, "= ANY ($1)", filter.Covenants.ToArray());
        return await database.ReadAsync(session => session.QueryAsync(sql, Read, [.. values]), cancellationToken);
    }

    public async Task<StoredDisclosure?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await database.ReadAsync(session => session.QueryAsync(DisclosureStatement.Find, Read, id), cancellationToken)).SingleOrDefault();

    private static StoredDisclosure Read(NpgsqlDataReader row) => DisclosureStatement.Read(row, row.GetGuid);
}
