using System.Security.Cryptography;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Storage;

/// <summary>What every store of public keys does.</summary>
public abstract class PublicKeyStoreContract : StoreContract
{
    private protected PublicKeyStoreContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task Keeps_TheFirstKeyOfAVersion_WhoeverBringsAnother()
    {
        var (one, other) = (Open<IPublicKeyStore>(), Open<IPublicKeyStore>());
        var brought = Enumerable.Range(0, 8).Select(NewKey).ToList();

        var kept = await Task.WhenAll(brought.Select((key, at) => Task.Run(() => (at % 2 == 0 ? one : other).AddOrGetAsync(key, Cancel))));

        var first = Assert.Single(brought, key => key.Key.SequenceEqual(kept[0].Key));
        Assert.All(kept.Append((await other.FindAsync("a", 1, Cancel))!), key =>
        {
            Assert.Equal(first.Key, key.Key);
            Assert.Equal(first with { Key = key.Key }, key);
        });
    }

    [Fact]
    public async Task Tells_CovenantsAndVersionsApart()
    {
        var keys = Open<IPublicKeyStore>();
        await keys.AddOrGetAsync(NewKey(0), Cancel);

        Assert.Null(await keys.FindAsync("a", 2, Cancel));
        Assert.Null(await keys.FindAsync("b", 1, Cancel));
        var second = NewKey(1) with { Version = 2 };
        Assert.Equal(second.Key, (await keys.AddOrGetAsync(second, Cancel)).Key);
    }

    private static PublicKeyRecord NewKey(int index) =>
        new("a", 1, RandomNumberGenerator.GetBytes(32), Installation.Start.AddMilliseconds(index), index);
}
