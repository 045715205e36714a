using Bekend.Hosting.Startup;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Storage.PostgreSql;
using Bekend.Indexing.Storage.Sqlite;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Bekend.Indexing.Storage;

/// <summary>The store of the index: in PostgreSQL when that is configured, else in one SQLite file. The secret is in a file of the folder always.</summary>
internal static class StorageSetup
{
    /// <summary>What the index has in a PostgreSQL database.</summary>
    public static PostgreSqlSchema Schema { get; } =
        new("index", typeof(StorageSetup).Assembly, "Bekend.Indexing.Storage.PostgreSql.Migrations.");

    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => IndexSecret.LoadOrCreate(Folder(provider), provider.GetRequiredService<IDataProtectionProvider>()));
        if (builder.AddPostgreSql(Schema))
        {
            services.AddSingleton<IIndexStore, PostgreSqlIndexStore>();
            services.AddSingleton<IRotationStore, PostgreSqlRotationStore>();
            return;
        }

        services.AddSingleton(provider => SqliteDatabase.Open(
            Path.Combine(Folder(provider), "index.db"), typeof(StorageSetup).Assembly, "Bekend.Indexing.Storage.Sqlite.Migrations."));
        services.AddSingleton<IIndexStore, SqliteIndexStore>();
        services.AddSingleton<IRotationStore, SqliteRotationStore>();
    }

    private static string Folder(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder;
}
