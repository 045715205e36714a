using Bekend.Hosting.Storage;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Lookup;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Tests.Contract;

/// <summary>What a store does with signals that are registered: the last one under a reference stays.</summary>
public abstract class RegistrationContract : IndexStoreContract
{
    private protected RegistrationContract(TestStore<IIndexStore> store)
        : base(store)
    {
    }

    [Fact]
    public async Task Register_New_IsAddedAndFound()
    {
        var store = Open();
        var key = Key();
        var signal = Signal("r1", key) with { Category = "zorg", Kind = "woonoverlast", ContactPoint = "team-a" };

        var result = Assert.Single(await store.RegisterAsync([signal], Now, Token));

        Assert.Equal((signal.Id, RegistrationStatus.Added), (result.Id, result.Status));
        Assert.Equal([new LookupHit(Me, "zorg", "K1", "K1", "woonoverlast", "team-a")], await store.LookUpAsync("c", [key], Now, Token));
    }

    [Fact]
    public async Task Register_Same_IsUnchanged_WhateverTheOrderOfKeysOrTheId()
    {
        var store = Open();
        var (one, two) = (Key(), Key());
        var signal = Signal("r1", one, two);
        await store.RegisterAsync([signal], Now, Token);

        var result = Assert.Single(await store.RegisterAsync([signal with { Id = Guid.CreateVersion7(), Keys = [two, one] }], Now.AddDays(1), Token));

        Assert.Equal((signal.Id, RegistrationStatus.Unchanged), (result.Id, result.Status));
        Assert.Single(await store.LookUpAsync("c", [one], Now, Token));
        Assert.Equal(Now, Assert.Single(await ListAsync(store)).RegisteredAt);
    }

    [Fact]
    public async Task Register_AnyFieldChanged_IsChangedAndKeepsTheId()
    {
        var store = Open();
        var signal = Signal("r1", Key());
        await store.RegisterAsync([signal], Now, Token);
        var id = signal.Id;
        SignalRecord[] changes =
        [
            signal with { Category = "politie" },
            signal with { Subject = "adres" },
            signal with { Kind = "zorgmijding" },
            signal with { ContactPoint = "team-b" },
            signal with { ValidUntil = signal.ValidUntil.AddMilliseconds(1) },
            signal with { Keys = [signal.Keys[0] with { Kind = "K2" }] },
            signal with { Keys = [.. signal.Keys, Key()] },
            signal with { Keys = [Key()] },
        ];
        foreach (var change in changes)
        {
            var result = Assert.Single(await store.RegisterAsync([change with { Id = Guid.CreateVersion7() }], Now, Token));
            Assert.Equal((id, RegistrationStatus.Changed), (result.Id, result.Status));
            Assert.Equal(RegistrationStatus.Unchanged, Assert.Single(await store.RegisterAsync([change], Now, Token)).Status);
        }

        Assert.Single(await ListAsync(store));
    }

    [Fact]
    public async Task Register_Replacement_RemovesTheOldPseudonyms()
    {
        var store = Open();
        var (gone, kept, added) = (Key(), Key(), Key());
        await store.RegisterAsync([Signal("r1", gone, kept)], Now, Token);

        await store.RegisterAsync([Signal("r1", kept, added)], Now, Token);

        Assert.Empty(await store.LookUpAsync("c", [gone], Now, Token));
        Assert.Equal(2, (await store.LookUpAsync("c", [kept, added], Now, Token)).Count);
    }

    [Fact]
    public async Task Register_SameReference_ElsewhereIsAnotherSignal()
    {
        var store = Open();
        var key = Key();
        SignalRecord[] signals =
        [
            Signal("r1", key),
            Signal("r1", key) with { Organisation = Other },
            Signal("r1", key) with { Covenant = "d" },
            Signal("r2", key),
        ];

        var results = await store.RegisterAsync(signals, Now, Token);

        Assert.Equal(signals.Select(signal => (signal.Id, RegistrationStatus.Added)), results.Select(result => (result.Id, result.Status)));
        Assert.Equal(3, (await store.LookUpAsync("c", [key], Now, Token)).Count);
        Assert.Single(await store.LookUpAsync("d", [key], Now, Token));
    }

    [Fact]
    public async Task Register_SameReferenceTwiceInABatch_LastOneStays()
    {
        var store = Open();
        var (first, last) = (Key(), Key());

        var results = await store.RegisterAsync([Signal("r1", first), Signal("r1", last)], Now, Token);

        Assert.Equal([RegistrationStatus.Added, RegistrationStatus.Changed], results.Select(result => result.Status));
        Assert.Equal(results[0].Id, results[1].Id);
        Assert.Empty(await store.LookUpAsync("c", [first], Now, Token));
        Assert.Single(await store.LookUpAsync("c", [last], Now, Token));
    }

    [Fact]
    public async Task Register_ReferencesAgainAndAgainInABatch_AsIfOneAfterTheOther()
    {
        var store = Open();
        var (a, b, c) = (Key(), Key(), Key());
        await store.RegisterAsync([Signal("stored", a), Signal("kept", c)], Now, Token);
        var stored = (await ListAsync(store)).ToDictionary(signal => signal.Reference, signal => signal.Id);

        var results = await store.RegisterAsync(
            [
                Signal("new", a), Signal("stored", a), Signal("new", a), Signal("stored", b), Signal("new", b),
                Signal("stored", b), Signal("kept", c), Signal("new", a), Signal("stored", c),
            ],
            Now.AddMilliseconds(1),
            Token);

        Assert.Equal(
            [
                RegistrationStatus.Added, RegistrationStatus.Unchanged, RegistrationStatus.Unchanged, RegistrationStatus.Changed,
                RegistrationStatus.Changed, RegistrationStatus.Unchanged, RegistrationStatus.Unchanged, RegistrationStatus.Changed,
                RegistrationStatus.Changed,
            ],
            results.Select(result => result.Status));
        Assert.Equal(stored["stored"], Assert.Single(results.Where((_, i) => i is 1 or 3 or 5 or 8).Select(result => result.Id).Distinct()));
        Assert.Equal(stored["kept"], results[6].Id);
        Assert.Single(results.Where((_, i) => i is 0 or 2 or 4 or 7).Select(result => result.Id).Distinct());
        Assert.Equal(["kept", "new", "stored"], (await ListAsync(store)).Select(signal => signal.Reference));
        Assert.Single(await store.LookUpAsync("c", [a], Now, Token));
        Assert.Empty(await store.LookUpAsync("c", [b], Now, Token));
        Assert.Equal(2, (await store.LookUpAsync("c", [c], Now, Token)).Count);
    }

    [Fact]
    public async Task Register_PseudonymTwiceInASignal_IsOneMatch()
    {
        var store = Open();
        var key = Key();

        await store.RegisterAsync([Signal("r1", key, key, new IndexedKey("K2", [.. key.Pseudonym]))], Now, Token);

        Assert.Single(await store.LookUpAsync("c", [key, key], Now, Token));
        Assert.Equal("K1", Assert.Single(await store.LookUpAsync("c", [key with { Kind = "K2" }], Now, Token)).KeyKind);
    }

    [Fact]
    public async Task Register_LargestBatch_OfSeveralOrganisations()
    {
        var store = Open();
        SignalRecord[] signals =
            [.. Enumerable.Range(0, 1024).Select(i => Signal($"r{i}", Key(), Key(), Key()) with { Organisation = $"{i % 7:D20}" })];

        var results = await store.RegisterAsync(signals, Now, Token);

        Assert.Equal(signals.Select(signal => signal.Id), results.Select(result => result.Id));
        Assert.All(results, result => Assert.Equal(RegistrationStatus.Added, result.Status));
        Assert.All(await store.RegisterAsync(signals, Now, Token), result => Assert.Equal(RegistrationStatus.Unchanged, result.Status));
        for (var i = 0; i < signals.Length; i += 101)
        {
            Assert.Equal(3, (await store.LookUpAsync("c", signals[i].Keys, Now, Token)).Count);
        }
    }

    [Fact]
    public async Task Register_BatchThatFails_KeepsNothing()
    {
        var store = Open();
        var taken = Signal("taken", Key());
        await store.RegisterAsync([taken], Now, Token);
        var (before, after) = (Key(), Key());

        // An id that another reference has already.
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.RegisterAsync(
            [Signal("r1", before), Signal("r2", Key()) with { Id = taken.Id }, Signal("r3", after)], Now, Token));

        Assert.Empty(await store.LookUpAsync("c", [before, after], Now, Token));
        Assert.Equal(["taken"], (await ListAsync(store)).Select(signal => signal.Reference));
        Assert.Single(await store.RegisterAsync([Signal("r1", before)], Now, Token));
    }
}
