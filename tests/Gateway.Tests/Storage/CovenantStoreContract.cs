using Bekend.Gateway.Covenants;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Storage;

/// <summary>What every store of published covenants does.</summary>
public abstract class CovenantStoreContract : StoreContract
{
    private protected CovenantStoreContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task Keeps_TheFirstTextOfAVersion_WhoeverBringsAnother()
    {
        var (one, other) = (Open<ICovenantStore>(), Open<ICovenantStore>());
        var brought = Enumerable.Range(0, 8).Select(index => New("a", "1.0.0", index)).ToList();

        var kept = await Task.WhenAll(brought.Select((version, at) => Task.Run(() => (at % 2 == 0 ? one : other).AddOrGetAsync(version, Cancel))));

        var first = Assert.Single(brought, version => version == kept[0]);
        Assert.All(kept, version => Assert.Equal(first, version));
        Assert.Equal([first], await other.ListAsync(Cancel));
        Assert.Equal(1, await other.CountAsync(Cancel));
    }

    [Fact]
    public async Task Lists_EveryVersion_InTheOrderOfTheLog()
    {
        var store = Open<ICovenantStore>();
        Assert.Equal(0, await store.CountAsync(Cancel));
        Assert.Empty(await store.ListAsync(Cancel));
        PublishedVersion[] versions = [New("b", "1.0.0", 3), New("a", "1.0.0", 5), New("a", "1.10.0", 9), New("a", "1.9.0+é", 12)];
        foreach (var version in versions.Reverse())
        {
            Assert.Equal(version, await store.AddOrGetAsync(version, Cancel));
        }

        Assert.Equal(versions, await store.ListAsync(Cancel));
        Assert.Equal(versions.Length, await store.CountAsync(Cancel));
    }

    private static PublishedVersion New(string covenant, string version, int index) =>
        new(covenant, version, $"titel: “{index}”\r\n\n", $"notitie {index} —\n", index, Installation.Start.AddMilliseconds(index));
}
