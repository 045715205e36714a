using System.Globalization;
using Bekend.Hosting.Storage;
using Bekend.KeyHolding.Budgets;

namespace Bekend.KeyHolding.Storage.Sqlite;

/// <summary>Budgets in SQLite.</summary>
internal sealed class SqliteBudgetStore(SqliteDatabase database) : IBudgetStore
{
    public Task<bool> TryChargeAsync(
        string organisation, string covenant, DateOnly day, int count, long limit, CancellationToken cancellationToken)
    {
        if (count > limit)
        {
            return Task.FromResult(false);
        }

        // One statement checks and charges: two callers can never both see room for the last element.
        return database.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO budgets (organisation, covenant, day, charged) VALUES ($organisation, $covenant, $day, $count)
                ON CONFLICT DO UPDATE SET charged = charged + $count WHERE charged + $count <= $limit
                """,
                ("$organisation", organisation),
                ("$covenant", covenant),
                ("$day", Format(day)),
                ("$count", count),
                ("$limit", limit)) == 1,
            Durability.Power,
            cancellationToken);
    }

    public Task RemoveBeforeAsync(DateOnly day, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute("DELETE FROM budgets WHERE day < $day", ("$day", Format(day))),
            Durability.Process,
            cancellationToken);

    private static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
