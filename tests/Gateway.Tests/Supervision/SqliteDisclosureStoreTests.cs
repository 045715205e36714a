using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Storage;
using Bekend.Gateway.Storage.Sqlite;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Tests.Supervision;

public sealed class SqliteDisclosureStoreTests : DisclosureStoreContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bekend-disclosures-");
    private SqliteDatabase? _database;

    private protected override Task<(ILogStore Log, IDisclosureStore Disclosures)> OpenAsync()
    {
        _database = SqliteDatabase.Open(
            Path.Combine(_folder.FullName, "gateway.db"), typeof(StorageSetup).Assembly, "Bekend.Gateway.Storage.Sqlite.Migrations.");
        return Task.FromResult<(ILogStore, IDisclosureStore)>((new SqliteLogStore(_database), new SqliteDisclosureStore(_database)));
    }

    private protected override void Close()
    {
        _database?.Dispose();
        _folder.Delete(recursive: true);
    }
}
