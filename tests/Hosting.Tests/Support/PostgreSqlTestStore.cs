using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Testing;

namespace Bekend.Hosting.Tests.Support;

/// <summary>In a database of the server that all tests share.</summary>
/// <param name="schema">What the service has in it.</param>
/// <param name="create">Makes the store.</param>
internal sealed class PostgreSqlTestStore<TStore>(PostgreSqlSchema schema, Func<PostgreSqlDatabase, TStore> create) : TestStore<TStore>
{
    private readonly List<PostgreSqlDatabase> _databases = [];
    private string _connectionString = string.Empty;

    public override async Task CreateAsync() => _connectionString = await (await PostgreSqlServer.Shared).CreateDatabaseAsync();

    public override TStore Open()
    {
        _databases.Add(PostgreSqlDatabase.Open(_connectionString, null, schema));
        return create(_databases[^1]);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }
    }
}
