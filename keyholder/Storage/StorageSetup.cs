using Bekend.Hosting.Startup;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.KeyHolding.Budgets;
using Bekend.KeyHolding.KeyRing;
using Bekend.KeyHolding.Shares;
using Bekend.KeyHolding.Storage.PostgreSql;
using Bekend.KeyHolding.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace Bekend.KeyHolding.Storage;

/// <summary>The stores of the key holder: in PostgreSQL when that is configured, else in one SQLite file.</summary>
internal static class StorageSetup
{
    /// <summary>What the key holder has in a PostgreSQL database.</summary>
    public static PostgreSqlSchema Schema { get; } =
        new("keyholder", typeof(StorageSetup).Assembly, "Bekend.KeyHolding.Storage.PostgreSql.Migrations.");

    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        if (builder.AddPostgreSql(Schema))
        {
            services.AddSingleton<IKeyStore, PostgreSqlKeyStore>();
            services.AddSingleton<IKeyShareStore, PostgreSqlKeyShareStore>();
            services.AddSingleton<IBudgetStore, PostgreSqlBudgetStore>();
            return;
        }

        services.AddSingleton(provider => SqliteDatabase.Open(
            Path.Combine(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder, "keyholder.db"),
            typeof(StorageSetup).Assembly,
            "Bekend.KeyHolding.Storage.Sqlite.Migrations."));
        services.AddSingleton<IKeyStore, SqliteKeyStore>();
        services.AddSingleton<IKeyShareStore, SqliteKeyShareStore>();
        services.AddSingleton<IBudgetStore, SqliteBudgetStore>();
    }
}
