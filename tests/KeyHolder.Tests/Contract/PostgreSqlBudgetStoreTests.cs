using Bekend.Hosting.Storage.PostgreSql;
using Bekend.KeyHolding.Budgets;
using Bekend.KeyHolding.Storage;
using Bekend.KeyHolding.Storage.PostgreSql;
using Bekend.Testing;

namespace Bekend.KeyHolding.Tests.Contract;

public sealed class PostgreSqlBudgetStoreTests : BudgetStoreContract, IAsyncLifetime
{
    private readonly List<PostgreSqlDatabase> _databases = [];
    private string _connectionString = null!;

    public async ValueTask InitializeAsync() => _connectionString = await (await PostgreSqlServer.Shared).CreateDatabaseAsync();

    public ValueTask DisposeAsync()
    {
        _databases.ForEach(database => database.Dispose());
        return ValueTask.CompletedTask;
    }

    private protected override IBudgetStore Open()
    {
        _databases.Add(PostgreSqlDatabase.Open(_connectionString, null, StorageSetup.Schema));
        return new PostgreSqlBudgetStore(_databases[^1]);
    }
}
