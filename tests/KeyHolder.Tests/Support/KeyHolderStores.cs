using System.Reflection;
using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.Budgets;
using Bekend.KeyHolding.KeyRing;
using Bekend.KeyHolding.Shares;
using Bekend.KeyHolding.Storage;
using Bekend.KeyHolding.Storage.PostgreSql;
using Bekend.KeyHolding.Storage.Sqlite;

namespace Bekend.KeyHolding.Tests.Support;

/// <summary>The key holder's stores on each database.</summary>
internal static class KeyHolderStores
{
    private const string SqliteMigrations = "Bekend.KeyHolding.Storage.Sqlite.Migrations.";

    private static Assembly Assembly => typeof(IKeyStore).Assembly;

    public static TestStore<IBudgetStore> SqliteBudgets() =>
        new SqliteTestStore<IBudgetStore>(Assembly, SqliteMigrations, database => new SqliteBudgetStore(database));

    public static TestStore<IBudgetStore> PostgreSqlBudgets() =>
        new PostgreSqlTestStore<IBudgetStore>(StorageSetup.Schema, database => new PostgreSqlBudgetStore(database));

    public static TestStore<IKeyStore> SqliteKeys() =>
        new SqliteTestStore<IKeyStore>(Assembly, SqliteMigrations, database => new SqliteKeyStore(database));

    public static TestStore<IKeyStore> PostgreSqlKeys() =>
        new PostgreSqlTestStore<IKeyStore>(StorageSetup.Schema, database => new PostgreSqlKeyStore(database));

    public static TestStore<IKeyShareStore> SqliteShares() =>
        new SqliteTestStore<IKeyShareStore>(Assembly, SqliteMigrations, database => new SqliteKeyShareStore(database));

    public static TestStore<IKeyShareStore> PostgreSqlShares() =>
        new PostgreSqlTestStore<IKeyShareStore>(StorageSetup.Schema, database => new PostgreSqlKeyShareStore(database));
}
