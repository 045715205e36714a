using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity.Issuer;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Storage.Sqlite;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage;

/// <summary>The stores of the gateway, in one SQLite file.</summary>
internal static class StorageSetup
{
    public static void AddStorage(this IServiceCollection services, string folder)
    {
        services.AddSingleton(_ => SqliteDatabase.Open(
            Path.Combine(folder, "gateway.db"), typeof(StorageSetup).Assembly, "Bekend.Gateway.Storage.Sqlite.Migrations."));
        services.AddSingleton<ISecretStore, SqliteSecretStore>();
        services.AddSingleton<IReplayStore, SqliteReplayStore>();
        services.AddSingleton<IQuestionStore, SqliteQuestionStore>();
        services.AddSingleton<IPublicKeyStore, SqlitePublicKeyStore>();
        services.AddSingleton<ILogStore, SqliteLogStore>();
        services.AddSingleton<IDisclosureStore, SqliteDisclosureStore>();
    }
}
