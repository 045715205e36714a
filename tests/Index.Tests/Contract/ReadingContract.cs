using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Tests.Contract;

/// <summary>What a store gives back, to whom, and until when.</summary>
public abstract class ReadingContract : IndexStoreContract
{
    private protected ReadingContract(TestStore<IIndexStore> store)
        : base(store)
    {
    }

    [Fact]
    public async Task LookUp_OtherCovenantOrPseudonym_IsNoMatch()
    {
        var store = Open();
        var key = Key();
        await store.RegisterAsync([Signal("r1", key)], Now, Token);
        byte[] near = [.. key.Pseudonym];
        near[31] ^= 1;

        Assert.Empty(await store.LookUpAsync("d", [key], Now, Token));
        Assert.Empty(await store.LookUpAsync("c", [key with { Pseudonym = near }], Now, Token));
        Assert.Empty(await store.LookUpAsync("c", [], Now, Token));
    }

    [Fact]
    public async Task LookUp_TellsBothKinds()
    {
        var store = Open();
        var (key, other) = (Key(), Key());
        await store.RegisterAsync([Signal("r1", key)], Now, Token);

        var same = Assert.Single(await store.LookUpAsync("c", [other, key], Now, Token));
        var weaker = Assert.Single(await store.LookUpAsync("c", [other, key with { Kind = "K3" }], Now, Token));
        var both = Assert.Single(await store.LookUpAsync("c", [key with { Kind = "K3" }, key, key with { Kind = "K6" }], Now, Token));

        Assert.Equal(("K1", "K1"), (same.KeyKind, same.AskedAs));
        Assert.Equal(("K1", "K3"), (weaker.KeyKind, weaker.AskedAs));
        Assert.Equal(("K1", "K1"), (both.KeyKind, both.AskedAs));
    }

    [Fact]
    public async Task LookUp_EndsToTheMillisecond()
    {
        var store = Open();
        var key = Key();
        var end = Now.AddMilliseconds(1500);
        await store.RegisterAsync([Signal("r1", key) with { ValidUntil = end }], Now, Token);

        Assert.Single(await store.LookUpAsync("c", [key], end.AddMilliseconds(-1), Token));
        Assert.Empty(await store.LookUpAsync("c", [key], end, Token));
        Assert.Single(await store.ListAsync(Me, "c", 0, 10, end.AddMilliseconds(-1), Token));
        Assert.Empty(await store.ListAsync(Me, "c", 0, 10, end, Token));
    }

    [Fact]
    public async Task Withdraw_OwnOnly()
    {
        var store = Open();
        var key = Key();
        var signal = Signal("r1", key);
        await store.RegisterAsync([signal], Now, Token);

        Assert.False(await store.WithdrawAsync(Other, signal.Id, Token));
        Assert.False(await store.WithdrawAsync(Me, Guid.CreateVersion7(), Token));
        Assert.Single(await store.LookUpAsync("c", [key], Now, Token));

        Assert.True(await store.WithdrawAsync(Me, signal.Id, Token));
        Assert.False(await store.WithdrawAsync(Me, signal.Id, Token));
        Assert.Empty(await store.LookUpAsync("c", [key], Now, Token));
        Assert.Empty(await ListAsync(store));
        Assert.Equal(RegistrationStatus.Added, Assert.Single(await store.RegisterAsync([signal], Now, Token)).Status);
    }

    [Fact]
    public async Task List_IsOwn_OldestFirst_InPages()
    {
        var store = Open();
        var references = Enumerable.Range(0, 7).Select(i => $"r{6 - i}").ToList();
        await store.RegisterAsync([.. references.Select(reference => Signal(reference, Key()))], Now, Token);
        await store.RegisterAsync([Signal("x", Key()) with { Organisation = Other }, Signal("y", Key()) with { Covenant = "d" }], Now, Token);

        var pages = new List<string>();
        for (var after = 0; after < 9; after += 3)
        {
            var page = await store.ListAsync(Me, "c", after, 3, Now, Token);
            Assert.Equal(Math.Min(3, 7 - after), page.Count);
            pages.AddRange(page.Select(signal => signal.Reference));
        }

        Assert.Equal(references, pages);
        Assert.Empty(await store.ListAsync(Me, "c", 9, 3, Now, Token));
    }

    [Fact]
    public async Task List_GivesBackWhatWasRegistered()
    {
        var store = Open();
        var signal = Signal("r1", Key());
        await store.RegisterAsync([signal], Now, Token);

        Assert.Equal(
            new StoredSignal(signal.Id, "r1", signal.Subject, signal.Kind, signal.ContactPoint, signal.ValidUntil, Now),
            Assert.Single(await ListAsync(store)));
    }

    [Fact]
    public async Task Ready_WhenOpen() => Assert.True(await Open().IsReadyAsync(Token));
}
