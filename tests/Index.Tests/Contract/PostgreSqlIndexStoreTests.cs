using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Storage;
using Bekend.Indexing.Storage.PostgreSql;
using Bekend.Testing;

namespace Bekend.Indexing.Tests.Contract;

public sealed class PostgreSqlIndexStoreTests : IndexStoreContract, IAsyncLifetime
{
    private readonly List<PostgreSqlDatabase> _databases = [];
    private string _connectionString = null!;

    public async ValueTask InitializeAsync() => _connectionString = await (await PostgreSqlServer.Shared).CreateDatabaseAsync();

    public ValueTask DisposeAsync()
    {
        _databases.ForEach(database => database.Dispose());
        return ValueTask.CompletedTask;
    }

    private protected override IIndexStore Open()
    {
        _databases.Add(PostgreSqlDatabase.Open(_connectionString, null, StorageSetup.Schema));
        return new PostgreSqlIndexStore(_databases[^1]);
    }
}
