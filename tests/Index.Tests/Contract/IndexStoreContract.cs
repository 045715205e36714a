using System.Security.Cryptography;
using Bekend.Indexing.Lookup;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Tests.Contract;

/// <summary>What every index store does. A subclass for each database gives the store.</summary>
public abstract class IndexStoreContract
{
    protected const string Me = "00000099000000000001";
    protected const string Other = "00000099000000000002";

    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Register_New_IsAddedAndFound()
    {
        var store = Open();
        var key = Key();
        var signal = Signal("r1", key) with { Category = "zorg", Kind = "woonoverlast", ContactPoint = "team-a" };

        var result = Assert.Single(await store.RegisterAsync([signal], Now, Token));

        Assert.Equal((signal.Id, RegistrationStatus.Added), (result.Id, result.Status));
        Assert.Equal([new LookupHit(Me, "zorg", "K1", "woonoverlast", "team-a")], await store.LookUpAsync("c", [key], Now, Token));
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
        Assert.Empty(await store.LookUpAsync("c", [key with { Kind = "K2" }], Now, Token));
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
    public async Task Batches_Concurrent_InOppositeOrder_AllSucceed()
    {
        IIndexStore[] stores = [Open(), Open()];
        var references = Enumerable.Range(0, 40).ToList();

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => stores[i % 2].RegisterAsync(
            [.. (i % 3 == 0 ? references : references.AsEnumerable().Reverse()).Select(reference =>
                Signal($"r{reference}", Key()) with { Organisation = (reference + i) % 2 == 0 ? Me : Other })],
            Now,
            Token))));

        Assert.Equal(80, results.Sum(batch => batch.Count(result => result.Status == RegistrationStatus.Added)));
        Assert.Equal(40, (await ListAsync(stores[0])).Count);
    }

    [Fact]
    public async Task Withdraw_WhileItIsReplaced_NeverMissesIt()
    {
        var (one, two) = (Open(), Open());
        for (var round = 0; round < 10; round++)
        {
            var signal = Signal($"r{round}", Key());
            await one.RegisterAsync([signal], Now, Token);

            var replacing = Task.Run(() => one.RegisterAsync([signal with { Keys = [Key()] }], Now, Token));
            var withdrawn = await Task.Run(() => two.WithdrawAsync(Me, signal.Id, Token));
            var replaced = Assert.Single(await replacing);

            Assert.True(withdrawn);
            Assert.Equal(replaced.Status == RegistrationStatus.Added ? 1 : 0, (await ListAsync(one)).Count);
            await one.WithdrawAsync(Me, signal.Id, Token);
        }
    }

    [Fact]
    public async Task Sweep_WhileItIsExtended_KeepsWhatIsValidAgain()
    {
        var (one, two) = (Open(), Open());
        for (var round = 0; round < 10; round++)
        {
            var key = Key();
            var signal = Signal($"r{round}", key) with { ValidUntil = Now };
            await one.RegisterAsync([signal], Now.AddDays(-1), Token);

            await Task.WhenAll(
                Task.Run(() => one.RegisterAsync([signal with { ValidUntil = Now.AddDays(1) }], Now, Token)),
                Task.Run(() => two.SweepAsync(Now, Token)));

            Assert.Single(await two.LookUpAsync("c", [key], Now, Token));
        }

        Assert.Equal(10, (await ListAsync(one)).Count);
    }

    [Fact]
    public async Task Register_BatchThatFails_KeepsNothing()
    {
        var store = Open();
        var taken = Signal("taken", Key());
        await store.RegisterAsync([taken], Now, Token);
        var (before, after) = (Key(), Key());

        // An id that another reference has already.
        await Assert.ThrowsAsync<Bekend.Hosting.Storage.StoreUnavailableException>(() => store.RegisterAsync(
            [Signal("r1", before), Signal("r2", Key()) with { Id = taken.Id }, Signal("r3", after)], Now, Token));

        Assert.Empty(await store.LookUpAsync("c", [before, after], Now, Token));
        Assert.Equal(["taken"], (await ListAsync(store)).Select(signal => signal.Reference));
        Assert.Single(await store.RegisterAsync([Signal("r1", before)], Now, Token));
    }

    [Fact]
    public async Task LookUp_OtherCovenantKindOrPseudonym_IsNoMatch()
    {
        var store = Open();
        var key = Key();
        await store.RegisterAsync([Signal("r1", key)], Now, Token);
        byte[] near = [.. key.Pseudonym];
        near[31] ^= 1;

        Assert.Empty(await store.LookUpAsync("d", [key], Now, Token));
        Assert.Empty(await store.LookUpAsync("c", [key with { Kind = "K2" }], Now, Token));
        Assert.Empty(await store.LookUpAsync("c", [key with { Kind = "k1" }], Now, Token));
        Assert.Empty(await store.LookUpAsync("c", [key with { Pseudonym = near }], Now, Token));
        Assert.Empty(await store.LookUpAsync("c", [], Now, Token));
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
    public async Task Sweep_RemovesWhatHasEnded_AndNothingElse()
    {
        var store = Open();
        var (ended, ending, valid) = (Key(), Key(), Key());
        await store.RegisterAsync(
            [
                Signal("ended", ended) with { ValidUntil = Now.AddMilliseconds(-1) },
                Signal("ending", ending) with { ValidUntil = Now },
                Signal("valid", valid) with { ValidUntil = Now.AddMilliseconds(1) },
            ],
            Now.AddDays(-1),
            Token);

        Assert.Equal(2, await store.SweepAsync(Now, Token));
        Assert.Equal(0, await store.SweepAsync(Now, Token));

        // Back in time: what was swept is gone, not merely hidden.
        Assert.Single(await store.LookUpAsync("c", [ended, ending, valid], Now.AddDays(-1), Token));
    }

    [Fact]
    public async Task Register_SameReferenceConcurrently_LeavesExactlyOne()
    {
        var (one, two) = (Open(), Open());
        var signals = Enumerable.Range(0, 64).Select(_ => Signal("r1", Key())).ToList();

        var results = await Task.WhenAll(signals.Select((signal, i) =>
            Task.Run(() => (i % 2 == 0 ? one : two).RegisterAsync([signal], Now, Token))));

        Assert.Single(results, result => result[0].Status == RegistrationStatus.Added);
        Assert.Single(results.Select(result => result[0].Id).Distinct());
        Assert.Single(await ListAsync(one));
        Assert.Single(await two.LookUpAsync("c", [.. signals.Select(signal => signal.Keys[0])], Now, Token));
    }

    [Fact]
    public async Task Stores_OnTheSameData_SeeEachOther()
    {
        var (one, two) = (Open(), Open());
        var key = Key();
        var signal = Signal("r1", key);

        await one.RegisterAsync([signal], Now, Token);
        Assert.Single(await two.LookUpAsync("c", [key], Now, Token));
        Assert.True(await two.WithdrawAsync(Me, signal.Id, Token));
        Assert.Empty(await one.LookUpAsync("c", [key], Now, Token));
    }

    [Fact]
    public async Task Batches_Concurrent_AreSeenWholeOrNotAtAll()
    {
        var (writer, reader) = (Open(), Open());
        IndexedKey[] keys = [.. Enumerable.Range(0, 8).Select(_ => Key())];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var reading = Task.Run(async () =>
        {
            var counts = new HashSet<int>();
            while (!stop.IsCancellationRequested)
            {
                counts.Add((await reader.LookUpAsync("c", keys, Now, Token)).Count);
            }

            return counts;
        });

        for (var round = 0; round < 20; round++)
        {
            var results = await writer.RegisterAsync([.. keys.Select((key, i) => Signal($"{round}-{i}", key))], Now, Token);
            Assert.All(results, result => Assert.Equal(RegistrationStatus.Added, result.Status));
        }

        await stop.CancelAsync();
        Assert.All(await reading, count => Assert.Equal(0, count % keys.Length));
        Assert.Equal(20 * keys.Length, (await reader.LookUpAsync("c", keys, Now, Token)).Count);
    }

    [Fact]
    public async Task ClaimSecret_TheFirstStays()
    {
        byte[][] fingerprints = [.. Enumerable.Range(0, 16).Select(_ => RandomNumberGenerator.GetBytes(32))];
        var (one, two) = (Open(), Open());

        var claimed = await Task.WhenAll(fingerprints.Select((fingerprint, i) =>
            Task.Run(() => (i % 2 == 0 ? one : two).ClaimSecretAsync(fingerprint, Token))));

        var first = Assert.Single(claimed.Select(Convert.ToHexString).Distinct());
        Assert.Contains(first, fingerprints.Select(Convert.ToHexString));
        Assert.Equal(first, Convert.ToHexString(await Open().ClaimSecretAsync(fingerprints[0], Token)));
    }

    [Fact]
    public async Task Ready_WhenOpen() => Assert.True(await Open().IsReadyAsync(Token));

    /// <summary>Opens a store; every call within one test opens another on the same data.</summary>
    private protected abstract IIndexStore Open();

    private static Task<IReadOnlyList<StoredSignal>> ListAsync(IIndexStore store) => store.ListAsync(Me, "c", 0, 100, Now, Token);

    private static IndexedKey Key() => new("K1", RandomNumberGenerator.GetBytes(32));

    private static SignalRecord Signal(string reference, params IndexedKey[] keys) => new(
        Guid.CreateVersion7(), Me, "c", reference, "zorg", "persoon", "woonoverlast", "team-a", Now.AddYears(1), keys);
}
