using Bekend.Hosting.Storage;
using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.Budgets;
using Bekend.KeyHolding.Storage.Sqlite;

namespace Bekend.KeyHolding.Tests.Contract;

public sealed class SqliteBudgetStoreTests : BudgetStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteDatabase> _databases = [];

    public void Dispose()
    {
        _databases.ForEach(database => database.Dispose());
        _folder.Dispose();
    }

    private protected override IBudgetStore Open()
    {
        _databases.Add(SqliteDatabase.Open(
            _folder.File("keyholder.db"), typeof(IBudgetStore).Assembly, "Bekend.KeyHolding.Storage.Sqlite.Migrations."));
        return new SqliteBudgetStore(_databases[^1]);
    }
}
