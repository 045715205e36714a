using System.Security.Cryptography;
using Bekend.Gateway.Storage;
using Bekend.Gateway.Storage.PostgreSql;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Storage.PostgreSql;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Bekend.Gateway.Tests.Storage.PostgreSql;

/// <summary>Data Protection keys in the database: one ring for all gateways, and never a new one over an old secret.</summary>
public sealed class KeyRingTests : IAsyncLifetime
{
    private readonly PostgreSqlStorage _storage = new();
    private readonly List<IAsyncDisposable> _opened = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _storage.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in _opened)
        {
            await opened.DisposeAsync();
        }

        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task Gives_AllGatewaysThatStartAtOnce_OneKey()
    {
        var gateways = Enumerable.Range(0, 6).Select(_ => Open()).ToList();

        var sealedTexts = await Task.WhenAll(gateways.Select(gateway => Task.Run(() => gateway.Protect("tekst"))));

        foreach (var gateway in gateways.Append(Open()))
        {
            Assert.All(sealedTexts, text => Assert.Equal("tekst", gateway.Unprotect(text)));
        }

        Assert.Equal(1L, await CountAsync());
    }

    [Fact]
    public async Task Keeps_NothingOfTheSecondOfTwoKeysMadeAtOnce()
    {
        var (first, second) = (NewRing(), NewRing());
        Assert.Empty(first.GetAllElements());
        Assert.Empty(second.GetAllElements());

        first.StoreElement(new("first"), "first");
        second.StoreElement(new("second"), "second");

        Assert.Equal(["first"], second.GetAllElements().Select(element => element.Name.LocalName));
        second.StoreElement(new("third"), "third");
        Assert.Equal(["first", "third"], first.GetAllElements().Select(element => element.Name.LocalName));
        Assert.Equal(2L, await CountAsync());
    }

    [Theory]
    [InlineData("INSERT INTO gateway.secrets VALUES ('log-key', '\\x00')")]
    [InlineData("INSERT INTO gateway.log_buckets VALUES (1, '\\x00')")]
    [InlineData("INSERT INTO gateway.questions VALUES (gen_random_uuid(), '', '', 1, 0, '\\x00')")]
    public async Task Makes_NoNewRing_OverWhatAnotherEncrypted(string encrypted)
    {
        var ring = NewRing();
        await _storage.Server.ExecuteAsync(encrypted, _storage.ConnectionString);

        var stopped = Assert.Throws<StartupFaultsException>(() => ring.GetAllElements());

        Assert.Contains("`protection_keys`", Assert.Single(stopped.Faults), StringComparison.Ordinal);
        Assert.Throws<CryptographicException>(() => Open().Protect("tekst"));
        Assert.Equal(0L, await CountAsync());
    }

    private PostgreSqlKeyRing NewRing() => new(OpenDatabase());

    private IDataProtector Open()
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("bekend-gateway");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = NewRing());
        var provider = services.BuildServiceProvider();
        _opened.Add(provider);
        return provider.GetRequiredService<IDataProtectionProvider>().CreateProtector("proef");
    }

    private PostgreSqlDatabase OpenDatabase()
    {
        var database = PostgreSqlDatabase.Open(_storage.ConnectionString, null, StorageSetup.Schema);
        _opened.Add(database);
        return database;
    }

    private Task<object?> CountAsync() =>
        _storage.Server.ExecuteAsync("SELECT count(*) FROM gateway.protection_keys", _storage.ConnectionString).WaitAsync(Cancel);
}
