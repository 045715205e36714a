using System.Data.Common;
using Bekend.Gateway.Storage;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Startup;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.Gateway.Tests.Storage;

/// <summary>Opens the stores of gateways that share one database.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bekend-stores-");
    private readonly List<WebApplication> _gateways = [];
    private readonly TestStorage _storage;

    private protected StoreContract(TestStorage storage) => _storage = storage;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _storage.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var gateway in _gateways)
        {
            await gateway.DisposeAsync();
        }

        await _storage.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The stores of one more gateway on the same database, as its configuration chooses them.</summary>
    private protected IServiceProvider Open()
    {
        var builder = WebApplication.CreateBuilder([.. _storage.Arguments(_folder.FullName)]);
        builder.Logging.ClearProviders();
        builder.Services.AddCheckedOptions<StorageOptions>("Storage");
        builder.Services.AddDataProtection()
            .SetApplicationName("bekend-gateway")
            .PersistKeysToFileSystem(_folder.CreateSubdirectory("protection-keys"));
        builder.AddStorage();
        _gateways.Add(builder.Build());
        return _gateways[^1].Services;
    }

    private protected T Open<T>()
        where T : notnull => Open().GetRequiredService<T>();

    /// <summary>Reads and writes past the stores.</summary>
    private protected DbConnection Connect() => _storage.Connect(_folder.FullName);
}
