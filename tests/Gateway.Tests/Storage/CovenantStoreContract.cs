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
        var brought = Enumerable.Range(0, 8).Select(index => New("a", "1.0.0", string.Empty, index)).ToList();

        var added = await Task.WhenAll(brought.Select((version, at) => Task.Run(() => (at % 2 == 0 ? one : other).TryAddAsync(version, Cancel))));

        Assert.Single(added, was => was);
        Assert.Equal([brought[Array.IndexOf(added, true)]], await other.ListAsync(Cancel));
        Assert.Equal(1, await other.CountAsync(Cancel));
    }

    [Fact]
    public async Task Puts_OneVersionAfterEach_WhoeverBringsAnother()
    {
        var (one, other) = (Open<ICovenantStore>(), Open<ICovenantStore>());
        Assert.True(await one.TryAddAsync(New("a", "1.0.0", string.Empty, 0), Cancel));

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => Task.Run(
            () => (index % 2 == 0 ? one : other).TryAddAsync(New("a", $"1.{index + 1}.0", "1.0.0", index + 1), Cancel))));

        Assert.Single(added, was => was);
        Assert.Equal(2, await other.CountAsync(Cancel));
    }

    [Fact]
    public async Task Lists_EveryVersion_InTheOrderOfTheLog()
    {
        var store = Open<ICovenantStore>();
        Assert.Equal(0, await store.CountAsync(Cancel));
        Assert.Empty(await store.ListAsync(Cancel));
        PublishedVersion[] versions =
            [New("b", "1.0.0", string.Empty, 3), New("a", "1.0.0", string.Empty, 5), New("a", "1.10.0", "1.0.0", 9), New("a", "1.9.0+é", "1.10.0", 12)];
        foreach (var version in versions.Reverse())
        {
            Assert.True(await store.TryAddAsync(version, Cancel));
        }

        Assert.Equal(versions, await store.ListAsync(Cancel));
        Assert.Equal(versions.Length, await store.CountAsync(Cancel));
    }

    private static PublishedVersion New(string covenant, string version, string previous, int index) =>
        new(covenant, version, previous, $"titel: “{index}”\r\n\n", $"notitie {index} —\n", index, Installation.Start.AddMilliseconds(index));
}
