using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Tests.Contract;

/// <summary>Which two signals are of one subject, told until somebody has heard it.</summary>
public abstract class MatchContract : IndexStoreContract
{
    private protected MatchContract(TestStore<IIndexStore> store)
        : base(store)
    {
    }

    [Fact]
    public async Task Match_IsToldOnce_UntilItIsForgotten()
    {
        var store = Open();
        var (key, other) = (Key(), Key());
        var mine = Signal("mine", key, other) with { SeeksMatches = true };
        var theirs = Signal("theirs", key with { Kind = "K3" }, other) with { Organisation = Other, Kind = "zorgmijding", ContactPoint = "balie", SeeksMatches = true };
        await store.RegisterAsync([mine], Now, Token);
        Assert.Empty(await store.ListMatchesAsync(0, 10, Now, Token));

        await store.RegisterAsync([theirs], Now, Token);
        await store.RegisterAsync([theirs with { ContactPoint = "team-b" }], Now, Token);

        var match = Assert.Single(await Open().ListMatchesAsync(0, 10, Now, Token));
        var pair = match.Pair!;
        var (own, found) = pair.First.Id == mine.Id ? (pair.First, pair.Second) : (pair.Second, pair.First);
        Assert.Equal(("c", "persoon"), (pair.Covenant, pair.Subject));
        Assert.Equal((mine.Id, Me, "mine", "woonoverlast", "team-a", mine.ValidUntil), (own.Id, own.Organisation, own.Reference, own.Kind, own.ContactPoint, own.ValidUntil));
        Assert.Equal((theirs.Id, Other, "theirs", "zorgmijding", "team-b", theirs.ValidUntil), (found.Id, found.Organisation, found.Reference, found.Kind, found.ContactPoint, found.ValidUntil));
        Assert.Equal(["K1 K1", "K1 K3"], pair.Kinds.Select(kinds => pair.First.Id == mine.Id ? $"{kinds.First} {kinds.Second}" : $"{kinds.Second} {kinds.First}").Order(StringComparer.Ordinal));

        await store.ForgetMatchesAsync([match.Number], Token);
        await store.ForgetMatchesAsync([match.Number], Token);
        Assert.Empty(await store.ListMatchesAsync(0, 10, Now, Token));
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
        Assert.Empty(await store.ListMatchesAsync(0, 10, Now, Token));

        await store.RegisterAsync([Signal("again", key) with { SeeksMatches = true }], Now, Token);
        await store.RegisterAsync([Signal("silent", key) with { Organisation = Other }], Now, Token);

        Assert.Empty(await store.ListMatchesAsync(0, 10, Now, Token));
    }

    [Fact]
    public async Task Match_SaysNothing_OnceEitherIsGone()
    {
        var store = Open();
        var (first, second, third) = (Key(), Key(), Key());
        var withdrawn = Signal("withdrawn", first) with { SeeksMatches = true };
        await store.RegisterAsync([withdrawn, Signal("changed", second) with { SeeksMatches = true }, Signal("ended", third) with { ValidUntil = Now.AddDays(1), SeeksMatches = true }], Now, Token);
        await store.RegisterAsync([Signal("theirs", first, second, third) with { Organisation = Other, SeeksMatches = true }], Now, Token);
        Assert.Equal(3, (await store.ListMatchesAsync(0, 10, Now, Token)).Count(match => match.Pair is not null));

        await store.WithdrawAsync(Me, withdrawn.Id, Token);
        await store.RegisterAsync([Signal("changed", Key()) with { SeeksMatches = true }], Now, Token);

        var left = await store.ListMatchesAsync(0, 10, Now.AddDays(1), Token);
        Assert.Equal(3, left.Count);
        Assert.All(left, match => Assert.Null(match.Pair));
    }

    [Fact]
    public async Task Match_NotedAgain_IsNotForgotten_WithWhatWasSeenBefore()
    {
        var store = Open();
        var key = Key();
        await store.RegisterAsync([Signal("mine", key) with { SeeksMatches = true }, Signal("other", Key()) with { SeeksMatches = true }], Now, Token);
        var theirs = Signal("theirs", key) with { Organisation = Other, SeeksMatches = true };
        await store.RegisterAsync([theirs], Now, Token);
        var seen = Assert.Single(await store.ListMatchesAsync(0, 10, Now, Token));

        await store.RegisterAsync([theirs with { Keys = [key with { Kind = "K3" }] }], Now, Token);
        await store.ForgetMatchesAsync([seen.Number], Token);

        var left = Assert.Single(await store.ListMatchesAsync(0, 10, Now, Token));
        Assert.True(left.Number > seen.Number, "a number was given again");
        Assert.Single(await store.ListMatchesAsync(left.Number - 1, 10, Now, Token));
        Assert.Empty(await store.ListMatchesAsync(left.Number, 10, Now, Token));
    }

    [Fact]
    public async Task Pair_Matches_WhileBothAreValid_AndShareAKey()
    {
        var store = Open();
        var (key, other) = (Key(), Key());
        var mine = Signal("mine", key, Key());
        var theirs = Signal("theirs", key, other) with { Organisation = Other, ValidUntil = Now.AddDays(1) };
        var elsewhere = Signal("elsewhere", key) with { Organisation = Other, Covenant = "d" };
        await store.RegisterAsync([mine, theirs, elsewhere, Signal("unlike", Key())], Now, Token);
        (OwnSignal, OwnSignal)[] pairs =
        [
            (Own(mine), Own(theirs)), (Own(theirs), Own(mine)), (Own(mine), Own(elsewhere)), (Own(mine) with { Organisation = Other }, Own(theirs)), (Own(mine), new(Other, Guid.NewGuid())),
        ];
        Assert.Equal([true, true, false, false, false], await store.MatchAsync(pairs, Now, Token));
        Assert.Equal([false, false], await store.MatchAsync(pairs[..2], Now.AddDays(1), Token));

        await store.RegisterAsync([mine with { Keys = [Key()] }], Now, Token);
        Assert.Equal([false, false], await store.MatchAsync(pairs[..2], Now, Token));

        await store.RegisterAsync([mine], Now, Token);
        Assert.Equal([true, true], await store.MatchAsync(pairs[..2], Now, Token));
    }

    [Fact]
    public async Task Match_IsFound_UnderTheVersionBefore_WhileTheKeyChanges()
    {
        var store = Open();
        var (earlier, newest) = (Key(), Key());
        await store.RegisterAsync([Signal("theirs", earlier) with { Organisation = Other, SeeksMatches = true }], Now, Token);
        await store.RegisterAsync([Signal("unrelated", Key()) with { EarlierKeys = [Key()], SeeksMatches = true }], Now, Token);
        Assert.Empty(await store.ListMatchesAsync(0, 10, Now, Token));

        await store.RegisterAsync([Signal("mine", newest) with { EarlierKeys = [earlier], SeeksMatches = true }], Now, Token);

        Assert.Single(await store.ListMatchesAsync(0, 10, Now, Token));
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

        Assert.Equal(20, (await one.ListMatchesAsync(0, 100, Now, Token)).Count(match => match.Pair is not null));
    }

    private static OwnSignal Own(SignalRecord signal) => new(signal.Organisation, signal.Id);
}
