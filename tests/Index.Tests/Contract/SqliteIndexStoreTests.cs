using Bekend.Hosting.Storage;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Storage;
using Bekend.Indexing.Storage.Sqlite;

namespace Bekend.Indexing.Tests.Contract;

public sealed class SqliteIndexStoreTests : IndexStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteDatabase> _databases = [];

    public void Dispose()
    {
        _databases.ForEach(database => database.Dispose());
        _folder.Dispose();
    }

    private protected override IIndexStore Open()
    {
        _databases.Add(SqliteDatabase.Open(
            _folder.File("index.db"), typeof(IIndexStore).Assembly, "Bekend.Indexing.Storage.Sqlite.Migrations."));
        return new SqliteIndexStore(_databases[^1]);
    }
}
