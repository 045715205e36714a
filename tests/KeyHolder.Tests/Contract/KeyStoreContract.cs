using System.Security.Cryptography;
using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.KeyRing;

namespace Bekend.KeyHolding.Tests.Contract;

/// <summary>What every key store does. A subclass for each database gives the store.</summary>
public abstract class KeyStoreContract : IAsyncLifetime
{
    private readonly TestStore<IKeyStore> _store;

    private protected KeyStoreContract(TestStore<IKeyStore> store) => _store = store;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _store.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Find_None_IsNull() => Assert.Null(await Open().FindAsync(new("a", 1), Token));

    [Fact]
    public async Task Add_GivesBackWhatWasAdded()
    {
        var (store, key) = (Open(), Key("a"));

        AssertSame(key, await store.AddOrGetAsync(key, Token));
        AssertSame(key, await store.FindAsync(key.Name, Token));
        AssertSame(key, await Open().FindAsync(key.Name, Token));
    }

    [Fact]
    public async Task Add_Again_KeepsTheFirst()
    {
        var (store, first) = (Open(), Key("a"));
        await store.AddOrGetAsync(first, Token);

        AssertSame(first, await store.AddOrGetAsync(Key("a"), Token));
        AssertSame(first, await store.FindAsync(first.Name, Token));
    }

    [Fact]
    public async Task Keys_AreApart_PerCovenantAndVersion()
    {
        var store = Open();
        KeyRecord[] keys = [Key("a"), Key("b"), Key("a", 2), Key("A")];
        foreach (var key in keys)
        {
            AssertSame(key, await store.AddOrGetAsync(key, Token));
        }

        foreach (var key in keys)
        {
            AssertSame(key, await store.FindAsync(key.Name, Token));
        }

        Assert.Null(await store.FindAsync(new("b", 2), Token));
    }

    [Fact]
    public async Task FirstUses_Racing_OfManyInstances_KeepOne()
    {
        IKeyStore[] stores = [Open(), Open(), Open()];
        for (var round = 0; round < 5; round++)
        {
            var kept = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(
                () => stores[i % stores.Length].AddOrGetAsync(Key($"c{round}"), Token))));

            Assert.Single(kept.Select(key => Convert.ToHexString([.. key.PublicKey, .. key.Protected])).Distinct());
            AssertSame(kept[0], await stores[1].FindAsync(kept[0].Name, Token));
        }
    }

    [Fact]
    public async Task Destroy_LeavesThePublicKeyOnly_ForGood()
    {
        var store = Open();
        KeyRecord[] keys = [Key("a"), Key("a", 2), Key("b")];
        foreach (var key in keys)
        {
            await store.AddOrGetAsync(key, Token);
        }

        await store.DestroyAsync(keys[0].Name, keys[0].MadeAt.AddDays(1), Token);
        await Open().DestroyAsync(keys[0].Name, keys[0].MadeAt.AddDays(2), Token);
        await store.DestroyAsync(new("none", 1), keys[0].MadeAt, Token);

        var destroyed = await Open().FindAsync(keys[0].Name, Token);
        AssertSame(keys[0] with { Protected = [] }, destroyed);
        Assert.True(destroyed!.IsDestroyed);
        AssertSame(destroyed, await store.AddOrGetAsync(Key("a"), Token));
        AssertSame(keys[1], await store.FindAsync(keys[1].Name, Token));
        AssertSame(keys[2], await store.FindAsync(keys[2].Name, Token));
        Assert.Null(await store.FindAsync(new("none", 1), Token));
    }

    /// <summary>Opens a store; every call within one test opens another on the same data.</summary>
    private IKeyStore Open() => _store.Open();

    private static KeyRecord Key(string covenant, int version = 1) => new(
        new(covenant, version),
        RandomNumberGenerator.GetBytes(32),
        RandomNumberGenerator.GetBytes(200),
        new DateTimeOffset(2026, 3, 3, 9, 0, 0, 123, TimeSpan.Zero));

    private static void AssertSame(KeyRecord expected, KeyRecord? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal((expected.Name, expected.MadeAt), (actual.Name, actual.MadeAt));
        Assert.Equal(expected.PublicKey, actual.PublicKey);
        Assert.Equal(expected.Protected, actual.Protected);
    }
}
