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
    public async Task Sweep_SaysWhatHasEnded_UntilItIsForgotten()
    {
        var store = Open();
        var ended = Signal("ended", Key()) with { ValidUntil = Now };
        var earlier = Signal("earlier", Key()) with { ValidUntil = Now.AddDays(-1) };
        await store.RegisterAsync([ended, earlier, Signal("valid", Key())], Now.AddDays(-2), Token);

        Assert.Empty(await store.ListEndedAsync(10, Token));
        await store.SweepAsync(Now, Token);

        var told = await Open().ListEndedAsync(10, Token);
        Assert.Equal([earlier.Id, ended.Id], told.Select(signal => signal.Id));
        Assert.Equal((Me, "c", "ended", "persoon", "woonoverlast", Now), (told[1].Organisation, told[1].Covenant, told[1].Reference, told[1].Subject, told[1].Kind, told[1].ValidUntil));
        Assert.Equal(earlier.Id, Assert.Single(await store.ListEndedAsync(1, Token)).Id);

        await store.ForgetEndedAsync([told[0].Number, 999_999], Token);
        await store.ForgetEndedAsync([told[0].Number], Token);
        Assert.Equal(told[1], Assert.Single(await store.ListEndedAsync(10, Token)));
    }

    [Fact]
    public async Task Register_OverWhatHadEnded_SaysSo()
    {
        var store = Open();
        var signal = Signal("r1", Key()) with { ValidUntil = Now };
        await store.RegisterAsync([signal], Now.AddDays(-1), Token);

        await store.RegisterAsync([Signal("r1", Key())], Now.AddMilliseconds(-1), Token);
        Assert.Empty(await store.ListEndedAsync(10, Token));

        await store.RegisterAsync([signal], Now.AddMilliseconds(-1), Token);
        await store.RegisterAsync([Signal("r1", Key())], Now, Token);
        Assert.Equal((signal.Id, Now), Assert.Single((await store.ListEndedAsync(10, Token)).Select(ended => (ended.Id, ended.ValidUntil))));
        Assert.Single(await ListAsync(store));
    }

    [Fact]
    public async Task Withdraw_IsNoEnd()
    {
        var store = Open();
        var signal = Signal("r1", Key());
        await store.RegisterAsync([signal], Now, Token);
        await store.WithdrawAsync(Me, signal.Id, Token);
        await store.SweepAsync(Now.AddYears(9), Token);

        Assert.Empty(await store.ListEndedAsync(10, Token));
    }

    [Fact]
    public async Task Extend_MovesTheEnd_AndNothingElse()
    {
        var store = Open();
        var key = Key();
        var signal = Signal("r1", key, Key());
        await store.RegisterAsync([signal], Now, Token);
        var later = signal.ValidUntil.AddMonths(3);

        Assert.True(await store.ExtendAsync(new(Me, signal.Id, signal.Kind, later), Now, Token));

        Assert.Single(await store.LookUpAsync("c", [key], later.AddMilliseconds(-1), Token));
        Assert.Empty(await store.LookUpAsync("c", [key], later, Token));
        Assert.Equal(
            new HeldSignal("c", new(signal.Id, "r1", signal.Subject, signal.Kind, signal.ContactPoint, later, Now)),
            await store.FindAsync(Me, signal.Id, Now, Token));
        Assert.Equal(0, await store.SweepAsync(signal.ValidUntil, Token));

        // It is what it would have been, had it been registered with that end.
        Assert.Equal(RegistrationStatus.Unchanged, Assert.Single(await store.RegisterAsync([signal with { ValidUntil = later }], Now, Token)).Status);
        Assert.Equal(RegistrationStatus.Changed, Assert.Single(await store.RegisterAsync([signal], Now, Token)).Status);
    }

    [Fact]
    public async Task Extend_OwnOnly_OfThatKind_WhileItIsValid()
    {
        var store = Open();
        var signal = Signal("r1", Key());
        await store.RegisterAsync([signal], Now, Token);
        var later = signal.ValidUntil.AddDays(1);

        Assert.False(await store.ExtendAsync(new(Other, signal.Id, signal.Kind, later), Now, Token));
        Assert.False(await store.ExtendAsync(new(Me, Guid.CreateVersion7(), signal.Kind, later), Now, Token));
        Assert.False(await store.ExtendAsync(new(Me, signal.Id, "zorgmijding", later), Now, Token));
        Assert.False(await store.ExtendAsync(new(Me, signal.Id, signal.Kind, later), signal.ValidUntil, Token));
        Assert.Null(await store.FindAsync(Other, signal.Id, Now, Token));
        Assert.Null(await store.FindAsync(Me, signal.Id, signal.ValidUntil, Token));
        Assert.Equal(signal.ValidUntil, (await store.FindAsync(Me, signal.Id, Now, Token))!.Signal.ValidUntil);
    }

    [Fact]
    public async Task Match_IsToldOnce_UntilItIsForgotten()
    {
        var store = Open();
        var (key, other) = (Key(), Key());
        var mine = Signal("mine", key, other) with { SeeksMatches = true };
        var theirs = Signal("theirs", key with { Kind = "K3" }, other) with { Organisation = Other, Kind = "zorgmijding", ContactPoint = "balie", SeeksMatches = true };
        await store.RegisterAsync([mine], Now, Token);
        Assert.Empty(await store.ListMatchesAsync(10, Now, Token));

        await store.RegisterAsync([theirs], Now, Token);
        await store.RegisterAsync([theirs with { ContactPoint = "team-b" }], Now, Token);

        var match = Assert.Single(await Open().ListMatchesAsync(10, Now, Token));
        var pair = match.Pair!;
        var (own, found) = pair.First.Id == mine.Id ? (pair.First, pair.Second) : (pair.Second, pair.First);
        Assert.Equal(("c", "persoon"), (pair.Covenant, pair.Subject));
        Assert.Equal((mine.Id, Me, "mine", "woonoverlast", "team-a", mine.ValidUntil), (own.Id, own.Organisation, own.Reference, own.Kind, own.ContactPoint, own.ValidUntil));
        Assert.Equal((theirs.Id, Other, "theirs", "zorgmijding", "team-b", theirs.ValidUntil), (found.Id, found.Organisation, found.Reference, found.Kind, found.ContactPoint, found.ValidUntil));
        Assert.Equal(["K1 K1", "K1 K3"], pair.Kinds.Select(kinds => pair.First.Id == mine.Id ? $"{kinds.First} {kinds.Second}" : $"{kinds.Second} {kinds.First}").Order(StringComparer.Ordinal));

        await store.ForgetMatchesAsync([match.Number], Token);
        await store.ForgetMatchesAsync([match.Number], Token);
        Assert.Empty(await store.ListMatchesAsync(10, Now, Token));
    }

    [Fact]
    public async Task Match_IsNone_OfOneself_AnotherCovenantOrKey_OrWhatHasEnded_OrWhenNobodySeeksIt()
    {
        var store = Open();
        var key = Key();
        await store.RegisterAsync([Signal("ended", key) with { Organisation = Other, ValidUntil = Now }], Now.AddDays(-1), Token);
        await store.RegisterAsync(
            [
                Signal("own", key) with { SeeksMatches = true },
                Signal("covenant", key) with { Organisation = Other, Covenant = "d", SeeksMatches = true },
                Signal("key", Key()) with { Organisation = Other, SeeksMatches = true },
            ],
            Now,
            Token);
        Assert.Empty(await store.ListMatchesAsync(10, Now, Token));

        await store.RegisterAsync([Signal("again", key) with { SeeksMatches = true }], Now, Token);
        await store.RegisterAsync([Signal("silent", key) with { Organisation = Other }], Now, Token);

        Assert.Empty(await store.ListMatchesAsync(10, Now, Token));
    }

    [Fact]
    public async Task Match_SaysNothing_OnceEitherIsGone()
    {
        var store = Open();
        var (first, second, third) = (Key(), Key(), Key());
        var withdrawn = Signal("withdrawn", first) with { SeeksMatches = true };
        await store.RegisterAsync([withdrawn, Signal("changed", second) with { SeeksMatches = true }, Signal("ended", third) with { ValidUntil = Now.AddDays(1), SeeksMatches = true }], Now, Token);
        await store.RegisterAsync([Signal("theirs", first, second, third) with { Organisation = Other, SeeksMatches = true }], Now, Token);
        Assert.Equal(3, (await store.ListMatchesAsync(10, Now, Token)).Count(match => match.Pair is not null));

        await store.WithdrawAsync(Me, withdrawn.Id, Token);
        await store.RegisterAsync([Signal("changed", Key()) with { SeeksMatches = true }], Now, Token);

        var left = await store.ListMatchesAsync(10, Now.AddDays(1), Token);
        Assert.Equal(3, left.Count);
        Assert.All(left, match => Assert.Null(match.Pair));
    }

    [Fact]
    public async Task Match_IsFound_UnderTheVersionBefore_WhileTheKeyChanges()
    {
        var store = Open();
        var (earlier, newest) = (Key(), Key());
        await store.RegisterAsync([Signal("theirs", earlier) with { Organisation = Other, SeeksMatches = true }], Now, Token);
        await store.RegisterAsync([Signal("unrelated", Key()) with { EarlierKeys = [Key()], SeeksMatches = true }], Now, Token);
        Assert.Empty(await store.ListMatchesAsync(10, Now, Token));

        await store.RegisterAsync([Signal("mine", newest) with { EarlierKeys = [earlier], SeeksMatches = true }], Now, Token);

        Assert.Single(await store.ListMatchesAsync(10, Now, Token));
    }

    [Fact]
    public async Task Match_IsFound_WhenBothRegisterAtOnce()
    {
        var (one, two) = (Open(), Open());
        for (var round = 0; round < 20; round++)
        {
            var key = Key();
            await Task.WhenAll(
                Task.Run(() => one.RegisterAsync([Signal($"a{round}", key) with { SeeksMatches = true }], Now, Token)),
                Task.Run(() => two.RegisterAsync([Signal($"b{round}", key) with { Organisation = Other, SeeksMatches = true }], Now, Token)));
        }

        Assert.Equal(20, (await one.ListMatchesAsync(100, Now, Token)).Count(match => match.Pair is not null));
    }

    [Fact]
    public async Task Ready_WhenOpen() => Assert.True(await Open().IsReadyAsync(Token));
}
