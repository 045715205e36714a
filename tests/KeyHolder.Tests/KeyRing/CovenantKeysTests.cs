using System.Security.Cryptography;
using Bekend.Hosting.Storage;
using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.KeyRing;
using Bekend.KeyHolding.Tests.Support;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.KeyHolding.Tests.KeyRing;

public sealed class CovenantKeysTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Key_SurvivesARestart()
    {
        byte[] key;
        byte[] evaluated;
        var points = Points.Random(1);
        await using (var service = await KeyHolderClient.StartAsync(_folder.Path))
        {
            key = await service.PublicKeyAsync();
            evaluated = (await service.EvaluateAsync(points)).Elements();
        }

        await using var again = await KeyHolderClient.StartAsync(_folder.Path);
        Assert.Equal(evaluated, (await again.EvaluateAsync(points)).Elements());
        Assert.Equal(key, await again.PublicKeyAsync());
    }

    [Fact]
    public async Task Keys_DifferPerCovenantAndPerFolder()
    {
        using var folder = new TemporaryFolder();
        await using var one = await KeyHolderClient.StartAsync(_folder.Path);
        await using var two = await KeyHolderClient.StartAsync(folder.Path);

        var keys = new[] { await one.PublicKeyAsync("a"), await one.PublicKeyAsync("b"), await two.PublicKeyAsync("a") };

        Assert.Equal(3, keys.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public async Task FirstUses_Concurrent_MakeOneKey()
    {
        await using var service = await KeyHolderClient.StartAsync(_folder.Path);

        var keys = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => service.PublicKeyAsync())));

        Assert.Single(keys.Select(Convert.ToHexString).Distinct());
    }

    [Fact]
    public async Task FirstUses_OfTwoInstances_MakeOneKey()
    {
        await using var one = await KeyHolderClient.StartAsync(_folder.Path);
        await using var two = await KeyHolderClient.StartAsync(_folder.Path);
        for (var round = 0; round < 10; round++)
        {
            var covenant = $"convenant-{round}";
            var keys = await Task.WhenAll(Enumerable.Range(0, 32)
                .Select(i => Task.Run(() => (i % 2 == 0 ? one : two).PublicKeyAsync(covenant))));

            Assert.Single(keys.Select(Convert.ToHexString).Distinct());
        }
    }

    [Fact]
    public async Task Scalar_IsNowhereInTheClear()
    {
        await using var service = await KeyHolderClient.StartAsync(_folder.Path);
        var publicKey = await service.PublicKeyAsync();
        var key = await service.Services.GetRequiredService<CovenantKeys>()
            .FindAsync(new(KeyHolderClient.Covenant, 1), TestContext.Current.CancellationToken);

        var scalar = key!.Secret.Export();
        var files = _folder.ReadAll("keyholder.db");

        Assert.True(files.AsSpan().IndexOf(publicKey) >= 0);
        Assert.True(files.AsSpan().IndexOf(scalar) < 0);
        Assert.DoesNotContain(Convert.ToHexString(scalar), Convert.ToHexString(files), StringComparison.Ordinal);
        Assert.True(files.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Convert.ToBase64String(scalar))) < 0);
    }

    [Fact]
    public async Task Key_ThatDoesNotMatchItsPublicKey_IsRefused()
    {
        await using var service = await KeyHolderClient.StartAsync(_folder.Path);
        await service.PublicKeyAsync("echt");
        var store = service.Services.GetRequiredService<IKeyStore>();
        var real = (await store.FindAsync(new("echt", 1), TestContext.Current.CancellationToken))!;
        await store.AddOrGetAsync(real with { Name = new("vals", 1), PublicKey = Points.Random(1)[0] }, TestContext.Current.CancellationToken);

        var answer = await service.EvaluateAsync(Points.Random(1), covenant: "vals");

        answer.AssertProblem(System.Net.HttpStatusCode.InternalServerError, "BK1010");
    }

    [Fact]
    public async Task Attempt_ThatFailed_IsNotRemembered()
    {
        var store = new FailingOnce();
        using var keys = new CovenantKeys(store, new EphemeralDataProtectionProvider(), TimeProvider.System);
        var token = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<StoreUnavailableException>(() => keys.FindAsync(new("a", 1), token));

        var key = await keys.FindAsync(new("a", 1), token);
        Assert.Equal(store.Key!.PublicKey, key!.Secret.PublicKey.ToArray());
    }

    [Fact]
    public async Task Key_UnderLostProtection_IsRefused_NotReplaced()
    {
        await using (var service = await KeyHolderClient.StartAsync(_folder.Path))
        {
            await service.PublicKeyAsync();
        }

        Directory.Delete(_folder.File("protection-keys"), recursive: true);
        await using var again = await KeyHolderClient.StartAsync(_folder.Path);

        (await again.EvaluateAsync(Points.Random(1))).AssertProblem(System.Net.HttpStatusCode.InternalServerError, "BK1010");
        Assert.Contains(nameof(CryptographicException), again.Log.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private sealed class FailingOnce : IKeyStore
    {
        private bool _failed;

        public KeyRecord? Key { get; private set; }

        public Task<KeyRecord?> FindAsync(KeyName name, CancellationToken cancellationToken) => Task.FromResult(Key);

        public Task<KeyRecord> AddOrGetAsync(KeyRecord key, CancellationToken cancellationToken)
        {
            if (!_failed)
            {
                _failed = true;
                throw new StoreUnavailableException();
            }

            return Task.FromResult(Key ??= key);
        }

        public Task DestroyAsync(KeyName name, DateTimeOffset at, CancellationToken cancellationToken) => throw new StoreUnavailableException();
    }
}
