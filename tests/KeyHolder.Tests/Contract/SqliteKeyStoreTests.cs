using Bekend.Hosting.Storage;
using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.KeyRing;
using Bekend.KeyHolding.Storage.Sqlite;

namespace Bekend.KeyHolding.Tests.Contract;

public sealed class SqliteKeyStoreTests : KeyStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteDatabase> _databases = [];

    public void Dispose()
    {
        _databases.ForEach(database => database.Dispose());
        _folder.Dispose();
    }

    private protected override IKeyStore Open()
    {
        _databases.Add(SqliteDatabase.Open(
            _folder.File("keyholder.db"), typeof(IKeyStore).Assembly, "Bekend.KeyHolding.Storage.Sqlite.Migrations."));
        return new SqliteKeyStore(_databases[^1]);
    }
}
