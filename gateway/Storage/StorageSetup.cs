using Bekend.Gateway.Attention;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Decisions;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity.Issuer;
using Bekend.Gateway.Notices;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Quotas;
using Bekend.Gateway.Rotation;
using Bekend.Gateway.Signals;
using Bekend.Gateway.Storage.PostgreSql;
using Bekend.Gateway.Storage.Sqlite;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Storage;

/// <summary>The stores of the gateway, in PostgreSQL or in one SQLite file.</summary>
internal static class StorageSetup
{
    /// <summary>What the gateway has in PostgreSQL.</summary>
    public static PostgreSqlSchema Schema { get; } =
        new("gateway", typeof(StorageSetup).Assembly, "Bekend.Gateway.Storage.PostgreSql.Migrations.");

    public static void AddStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<QuestionSealer>();
        builder.Services.AddSingleton<DecisionSealer>();
        builder.Services.AddSingleton<StoredSecrets>();
        if (builder.AddPostgreSql(Schema))
        {
            AddPostgreSqlStores(builder.Services);
        }
        else
        {
            AddSqliteStores(builder.Services);
        }
    }

    private static void AddPostgreSqlStores(IServiceCollection services)
    {
        services.AddSingleton<PostgreSqlKeyRing>();
        services.AddOptions<KeyManagementOptions>().Configure<PostgreSqlKeyRing>((options, ring) => options.XmlRepository = ring);
        services.AddSingleton<IStatements, PostgreSqlStatements>();
        services.AddSingleton<ISecretStore, PostgreSqlSecretStore>();
        services.AddSingleton<IReplayStore, PostgreSqlReplayStore>();
        services.AddSingleton<IQuestionStore, PostgreSqlQuestionStore>();
        services.AddSingleton<IPublicKeyStore, PostgreSqlPublicKeyStore>();
        services.AddSingleton<IRotationStore, PostgreSqlRotationStore>();
        services.AddSingleton<ICovenantStore, PostgreSqlCovenantStore>();
        services.AddSingleton<ILogStore, PostgreSqlLogStore>();
        services.AddSingleton<IDisclosureStore, PostgreSqlDisclosureStore>();
        services.AddSingleton<IDecisionStore, PostgreSqlDecisionStore>();
        services.AddSingleton<IQuotaStore, PostgreSqlQuotaStore>();
        services.AddSingleton<IAttentionStore, PostgreSqlAttentionStore>();
        services.AddSingleton<ISignalRecordStore, PostgreSqlSignalRecords>();
        services.AddSingleton<INoticeStore, PostgreSqlNotices>();
    }

    private static void AddSqliteStores(IServiceCollection services)
    {
        services.AddSingleton(provider => SqliteDatabase.Open(
            Path.Combine(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder, "gateway.db"),
            typeof(StorageSetup).Assembly,
            "Bekend.Gateway.Storage.Sqlite.Migrations."));
        services.AddSingleton<IStatements, SqliteStatements>();
        services.AddSingleton<ISecretStore, SqliteSecretStore>();
        services.AddSingleton<IReplayStore, SqliteReplayStore>();
        services.AddSingleton<IQuestionStore, SqliteQuestionStore>();
        services.AddSingleton<IPublicKeyStore, SqlitePublicKeyStore>();
        services.AddSingleton<IRotationStore, SqliteRotationStore>();
        services.AddSingleton<ICovenantStore, SqliteCovenantStore>();
        services.AddSingleton<ILogStore, SqliteLogStore>();
        services.AddSingleton<IDisclosureStore, SqliteDisclosureStore>();
        services.AddSingleton<IDecisionStore, SqliteDecisionStore>();
        services.AddSingleton<IQuotaStore, SqliteQuotaStore>();
        services.AddSingleton<IAttentionStore, SqliteAttentionStore>();
        services.AddSingleton<ISignalRecordStore, SqliteSignalRecords>();
        services.AddSingleton<INoticeStore, SqliteNotices>();
    }
}
