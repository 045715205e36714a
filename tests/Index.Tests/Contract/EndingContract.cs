using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Tests.Contract;

/// <summary>When a signal ends, and how it comes to last longer.</summary>
public abstract class EndingContract : IndexStoreContract
{
    private protected EndingContract(TestStore<IIndexStore> store)
        : base(store)
    {
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
    public async Task Extend_ShortensNothing_ThatSomebodyElseExtended()
    {
        var store = Open();
        var signal = Signal("r1", Key());
        await store.RegisterAsync([signal], Now, Token);
        var (september, december) = (signal.ValidUntil.AddMonths(3), signal.ValidUntil.AddMonths(6));
        Assert.True(await store.ExtendAsync(new(Me, signal.Id, signal.Kind, december), Now, Token));

        // Decided while it still ended before both.
        Assert.False(await store.ExtendAsync(new(Me, signal.Id, signal.Kind, september), Now, Token));
        Assert.True(await store.ExtendAsync(new(Me, signal.Id, signal.Kind, december), Now, Token));

        Assert.Equal(december, (await store.FindAsync(Me, signal.Id, Now, Token))!.Signal.ValidUntil);
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
}
