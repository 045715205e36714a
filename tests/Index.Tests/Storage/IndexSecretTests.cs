using Bekend.Hosting.Startup;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Storage;
using Bekend.Indexing.Tests.Support;
using Bekend.Pseudonyms.Voprf;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.Indexing.Tests.Storage;

public sealed class IndexSecretTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Stored_IsNotWhatWasSent()
    {
        var pseudonym = GroupElement.Random();
        await using var service = await IndexClient.StartAsync(_folder.Path);
        await service.RegisterAsync(IndexClient.Signal("mijn-kenmerk", [pseudonym]));
        await service.LookUpAsync(IndexClient.Covenant, pseudonym);
        var stored = new byte[GroupElement.Size];
        Assert.True(service.Services.GetRequiredService<IndexSecret>().For(IndexClient.Covenant).TryRekey(pseudonym, stored));

        var files = _folder.ReadAll("index.db");

        // What was stored can be found, so that not finding what was sent means something.
        Assert.True(files.AsSpan().IndexOf("mijn-kenmerk"u8) >= 0);
        Assert.True(files.AsSpan().IndexOf(stored) >= 0);
        Assert.True(files.AsSpan().IndexOf(pseudonym) < 0);
    }

    [Fact]
    public async Task Withdrawn_IsNotLeftInTheFile()
    {
        var pseudonym = GroupElement.Random();
        var stored = new byte[GroupElement.Size];
        await using (var service = await IndexClient.StartAsync(_folder.Path))
        {
            service.Services.GetRequiredService<IndexSecret>().For(IndexClient.Covenant).TryRekey(pseudonym, stored);
            var registered = await service.RegisterAsync(IndexClient.Signal("r", [pseudonym]));
            await service.PostAsync(
                "/v1/intrekkingen",
                $"{{\"organisatie\":\"{IndexClient.Organisation}\",\"id\":\"{registered.Json["uitkomsten"]![0]!["id"]}\"}}");
        }

        Assert.True(_folder.ReadAll("index.db").AsSpan().IndexOf(stored) < 0);
    }

    [Fact]
    public async Task Secret_SurvivesARestart()
    {
        var pseudonym = GroupElement.Random();
        await using (var service = await IndexClient.StartAsync(_folder.Path))
        {
            await service.RegisterAsync(IndexClient.Signal("r", [pseudonym]));
        }

        await using var again = await IndexClient.StartAsync(_folder.Path);
        Assert.Equal(1, (await again.LookUpAsync(IndexClient.Covenant, pseudonym)).HitCount());
    }

    [Fact]
    public async Task Secret_IsShared_ByInstancesThatStartTogether()
    {
        for (var round = 0; round < 3; round++)
        {
            using var folder = new TemporaryFolder();
            var services = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => IndexClient.StartAsync(folder.Path))));
            try
            {
                var pseudonym = GroupElement.Random();
                await services[0].RegisterAsync(IndexClient.Signal("r", [pseudonym]));
                foreach (var service in services)
                {
                    Assert.Equal(1, (await service.LookUpAsync(IndexClient.Covenant, pseudonym)).HitCount());
                }

                Assert.Empty(Directory.EnumerateFiles(folder.Path, "index-secret.draft"));
            }
            finally
            {
                foreach (var service in services)
                {
                    await service.DisposeAsync();
                }
            }
        }
    }

    [Fact]
    public async Task Secret_MadeByManyAtOnce_IsOne()
    {
        var protection = new EphemeralDataProtectionProvider();
        for (var round = 0; round < 50; round++)
        {
            using var folder = new TemporaryFolder();
            var fingerprints = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            {
                using var secret = IndexSecret.LoadOrCreate(folder.Path, protection);
                return Convert.ToHexString(secret.Fingerprint());
            })));
            Assert.Single(fingerprints.Distinct());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(100)]
    public async Task Secret_Damaged_StopsTheStart(int at)
    {
        await (await IndexClient.StartAsync(_folder.Path)).DisposeAsync();
        var file = _folder.File("index-secret");
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[at] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        await AssertDoesNotStartAsync();
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Secret_EmptyFile_StopsTheStart()
    {
        await File.WriteAllBytesAsync(_folder.File("index-secret"), [], TestContext.Current.CancellationToken);

        await AssertDoesNotStartAsync();
    }

    [Fact]
    public async Task Secret_UnderLostProtection_StopsTheStart()
    {
        await (await IndexClient.StartAsync(_folder.Path)).DisposeAsync();
        Directory.Delete(_folder.File("protection-keys"), recursive: true);

        await AssertDoesNotStartAsync();
    }

    [Fact]
    public async Task Secret_LostOrReplaced_StopsTheStart()
    {
        await (await IndexClient.StartAsync(_folder.Path)).DisposeAsync();
        File.Delete(_folder.File("index-secret"));

        // A new secret would be made, and nothing that is stored would ever be found again.
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var exception = await Assert.ThrowsAsync<StartupFaultsException>(() => IndexClient.StartAsync(_folder.Path));
            Assert.Equal(["the index secret is not the one that the stored signals depend on"], exception.Faults);
        }
    }

    [Fact]
    public async Task Fingerprint_IsTheSecretsOwn()
    {
        await using var service = await IndexClient.StartAsync(_folder.Path);
        using var other = new TemporaryFolder();
        using var another = IndexSecret.LoadOrCreate(other.Path, new EphemeralDataProtectionProvider());

        var fingerprint = service.Services.GetRequiredService<IndexSecret>().Fingerprint();

        Assert.Equal(32, fingerprint.Length);
        Assert.Equal(fingerprint, service.Services.GetRequiredService<IndexSecret>().Fingerprint());
        Assert.NotEqual(fingerprint, another.Fingerprint());
    }

    [Fact]
    public void Multipliers_OfTwoCovenants_Differ()
    {
        using var secret = IndexSecret.LoadOrCreate(_folder.Path, new EphemeralDataProtectionProvider());
        var pseudonym = GroupElement.Random();
        var (one, two) = (new byte[GroupElement.Size], new byte[GroupElement.Size]);

        Assert.True(secret.For("a").TryRekey(pseudonym, one));
        Assert.True(secret.For("b").TryRekey(pseudonym, two));

        Assert.NotEqual(one, two);
        Assert.NotEqual(pseudonym, one);
    }

    public void Dispose() => _folder.Dispose();

    private async Task AssertDoesNotStartAsync()
    {
        var exception = await Assert.ThrowsAsync<StartupFaultsException>(() => IndexClient.StartAsync(_folder.Path));
        Assert.StartsWith("the index secret cannot be decrypted", Assert.Single(exception.Faults), StringComparison.Ordinal);
    }
}
