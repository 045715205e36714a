using Bekend.Hosting.Storage.PostgreSql;
using Bekend.KeyHolding.Budgets;

namespace Bekend.KeyHolding.Storage.PostgreSql;

/// <summary>Budgets in PostgreSQL, shared by all instances of the key holder.</summary>
internal sealed class PostgreSqlBudgetStore(PostgreSqlDatabase database) : IBudgetStore
{
    public async Task<bool> TryChargeAsync(
        string organisation, string covenant, DateOnly day, int count, long limit, CancellationToken cancellationToken)
    {
        if (count > limit)
        {
            return false;
        }

        // One statement checks and charges: it locks the row, then looks at what is charged by now, whoever charged it.
        return await database.ExecuteAsync(
            """
            INSERT INTO budgets (organisation, covenant, day, charged) VALUES ($1, $2, $3, $4)
            ON CONFLICT (organisation, covenant, day) DO UPDATE SET charged = budgets.charged + $4 WHERE budgets.charged + $4 <= $5
            """,
            cancellationToken,
            organisation,
            covenant,
            day,
            (long)count,
            limit) == 1;
    }

    public Task RemoveBeforeAsync(DateOnly day, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM budgets WHERE day < $1", cancellationToken, day);
}
