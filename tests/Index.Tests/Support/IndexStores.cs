using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Storage;
using Bekend.Indexing.Storage.PostgreSql;
using Bekend.Indexing.Storage.Sqlite;

namespace Bekend.Indexing.Tests.Support;

/// <summary>The index's store on each database.</summary>
internal static class IndexStores
{
    public static TestStore<IIndexStore> Sqlite() => new SqliteTestStore<IIndexStore>(
        typeof(IIndexStore).Assembly, "Bekend.Indexing.Storage.Sqlite.Migrations.", database => new SqliteIndexStore(database));

    public static TestStore<IIndexStore> PostgreSql() =>
        new PostgreSqlTestStore<IIndexStore>(StorageSetup.Schema, database => new PostgreSqlIndexStore(database));

    public static TestStore<StorePair> SqlitePair() => new SqliteTestStore<StorePair>(
        typeof(IIndexStore).Assembly,
        "Bekend.Indexing.Storage.Sqlite.Migrations.",
        database => new(new SqliteIndexStore(database), new SqliteRotationStore(database)));

    public static TestStore<StorePair> PostgreSqlPair() => new PostgreSqlTestStore<StorePair>(
        StorageSetup.Schema, database => new(new PostgreSqlIndexStore(database), new PostgreSqlRotationStore(database)));
}
