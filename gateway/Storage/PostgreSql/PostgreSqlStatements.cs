using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Statements in PostgreSQL.</summary>
internal sealed class PostgreSqlStatements(PostgreSqlDatabase database) : IStatements
{
    public async Task<IReadOnlyList<T>> QueryAsync<T>(
        string sql, Func<StatementRow, T> read, IReadOnlyList<object?> values, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(sql, row => read(new(row, (at, column) => at.GetFieldValue<Guid>(column))), [.. values]), cancellationToken);

    public Task<int> ExecuteAsync(string sql, IReadOnlyList<object?> values, CancellationToken cancellationToken) =>
        database.ExecuteAsync(sql, cancellationToken, [.. values]);

    public Task<bool> ExecuteIfAsync(
        (string Sql, IReadOnlyList<object?> Values) first, IReadOnlyList<(string Sql, IReadOnlyList<object?> Values)> others, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                if (await session.ExecuteAsync(first.Sql, [.. first.Values]) == 0)
                {
                    return false;
                }

                foreach (var (sql, values) in others)
                {
                    await session.ExecuteAsync(sql, [.. values]);
                }

                return true;
            },
            Durability.Power,
            cancellationToken);

    /// <summary>What is left in pages and in the server's log of changes is for its owner: vacuum, and the age of archives.</summary>
    public Task<bool> ScrubAsync(CancellationToken cancellationToken) => Task.FromResult(true);
}
