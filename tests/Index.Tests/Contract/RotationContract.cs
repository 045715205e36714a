using System.Security.Cryptography;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Tests.Support;
using Bekend.Pseudonyms.Keys;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Indexing.Tests.Contract;

/// <summary>What every index does while a covenant's key changes. A subclass for each database gives the stores.</summary>
public abstract class RotationContract : IAsyncLifetime
{
    private const string Me = "00000099000000000001";
    private const string Other = "00000099000000000002";

    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    private readonly TestStore<StorePair> _stores;
    private readonly EvaluationKey[] _keys;
    private readonly CovenantStand _changing;

    private protected RotationContract(TestStore<StorePair> stores)
    {
        _stores = stores;
        var first = EvaluationKey.Generate();
        var second = first.MakeNext();
        _keys = [first, second, second.MakeNext()];
        _changing = new(new KeyStand(1, 2), RotationFactor.Between(first, second));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _stores.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await _stores.DisposeAsync();
        _changing.Dispose();
        Array.ForEach(_keys, key => key.Dispose());
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Rekeyed_IsFoundUnderTheNextVersion_AsItWasBefore()
    {
        var store = _stores.Open();
        var signals = Enumerable.Range(0, 50).Select(i => Signal($"r{i}", 1 + (i % 9), organisation: i % 3 == 0 ? Other : Me)).ToList();
        await store.Index.RegisterAsync(signals, Now, Token);
        await BeginAsync(store);

        var done = 0;
        for (var batch = await RekeyAsync(store, 7); batch > 0; batch = await RekeyAsync(store, 7))
        {
            done += batch;
            Assert.Equal(signals.Count - done, await store.Rotation.CountAsync("c", 1, Token));
            foreach (var signal in signals)
            {
                // Whatever the change has reached: under both versions together each key is found once.
                Assert.Equal(signal.Keys.Count, (await store.Index.LookUpAsync("c", [.. Next(signal).Keys, .. signal.Keys], Now, Token)).Count);
            }
        }

        Assert.Equal(signals.Count, done);
        foreach (var signal in signals)
        {
            var found = await store.Index.LookUpAsync("c", Next(signal).Keys, Now, Token);
            Assert.Equal(signal.Keys.Select(key => key.Kind).Order(), found.Select(hit => hit.KeyKind).Order());
            Assert.All(found, hit => Assert.Equal((signal.Organisation, "zorg", "woonoverlast", "team-a"), (hit.Organisation, hit.Category, hit.SignalKind, hit.ContactPoint)));
            Assert.Empty(await store.Index.LookUpAsync("c", signal.Keys, Now, Token));
        }
    }

    [Fact]
    public async Task Pair_StillMatches_WhileOneOfTheTwoIsUnderAnotherVersion()
    {
        var store = _stores.Open();
        var mine = Signal("mine", 3);
        var theirs = Signal("theirs", 1, organisation: Other) with { Keys = mine.Keys };
        var unlike = Signal("unlike", 3, organisation: Other);
        (OwnSignal, OwnSignal)[] pairs = [.. new[] { theirs, unlike }.Select(other => (new OwnSignal(Me, mine.Id), new OwnSignal(Other, other.Id)))];
        await store.Index.RegisterAsync([mine, theirs, unlike], Now, Token);
        await BeginAsync(store);
        Assert.Equal([true, false], await store.Index.MatchAsync(pairs, Now, Token));
        await store.Index.RegisterAsync([Next(mine) with { ContactPoint = "team-b" }], Now, Token);
        Assert.Equal([true, true], await store.Index.MatchAsync(pairs, Now, Token));

        await RekeyAllAsync(store);
        Assert.Equal([true, false], await store.Index.MatchAsync(pairs, Now, Token));
    }

    [Fact]
    public async Task SentAgain_UnderEitherVersion_IsUnchanged_WhereverTheChangeIs()
    {
        var store = _stores.Open();
        var signals = Enumerable.Range(0, 6).Select(i => Signal($"r{i}", 3)).ToList();
        await store.Index.RegisterAsync(signals, Now, Token);
        await BeginAsync(store);
        await RekeyAsync(store, 3);

        Assert.All(await store.Index.RegisterAsync([.. signals.Select(Next)], Now, Token), result => Assert.Equal(RegistrationStatus.Unchanged, result.Status));
        Assert.Equal(3, await store.Rotation.CountAsync("c", 1, Token));

        var changed = Next(signals[0]) with { ContactPoint = "team-b" };
        Assert.Equal(RegistrationStatus.Changed, (await store.Index.RegisterAsync([changed], Now, Token))[0].Status);
        await RekeyAllAsync(store);
        var later = signals.Select(signal => Next(signal) with { Stand = new(2, null), EarlierKeys = [] }).ToList();
        Assert.True(await store.Rotation.EndAsync("c", new(1, 2), Token));
        Assert.Equal(
            [RegistrationStatus.Changed, .. Enumerable.Repeat(RegistrationStatus.Unchanged, 5)],
            (await store.Index.RegisterAsync(later, Now, Token)).Select(result => result.Status));
    }

    [Fact]
    public async Task Registered_WithoutKnowingOfTheChange_IsUndone()
    {
        var store = _stores.Open();
        var known = Signal("r0", 2);
        await store.Index.RegisterAsync([known], Now, Token);
        await BeginAsync(store);

        var late = Signal("r1", 2);
        await Assert.ThrowsAsync<StaleStandException>(() => store.Index.RegisterAsync([Next(Signal("r2", 1)), late], Now, Token));

        Assert.Single(await store.Index.ListAsync(Me, "c", 0, 10, Now, Token));
        await store.Index.RegisterAsync([Next(late)], Now, Token);
        Assert.Equal(1, await store.Rotation.CountAsync("c", 1, Token));
    }

    [Fact]
    public async Task Begin_Again_ChangesNothing_AndAnotherChangeDoesNotFit()
    {
        var store = _stores.Open();
        await store.Index.RegisterAsync([Signal("r", 1)], Now, Token);
        var change = Change();
        Assert.Null(await store.Rotation.FindAsync("leeg", Token));

        Assert.Equal(ChangeStart.Begins, await store.Rotation.BeginAsync(change, Token));
        Assert.Equal(ChangeStart.GoesOn, await _stores.Open().Rotation.BeginAsync(change with { Protected = [9] }, Token));
        Assert.Equal(change.Protected, (await store.Rotation.FindAsync("c", Token))!.Protected);
        Assert.Equal(["c"], await store.Rotation.ListChangingAsync(Token));
        foreach (var wrong in new[]
        {
            change with { NextKey = Public(2) }, change with { PublicKey = Public(2) }, change with { Stand = new(2, 3) }, change with { Stand = new(3, 4) },
        })
        {
            Assert.Equal(ChangeStart.DoesNotFit, await store.Rotation.BeginAsync(wrong, Token));
        }

        await RekeyAllAsync(store);
        Assert.True(await store.Rotation.EndAsync("c", new(1, 2), Token));
        Assert.Equal(ChangeStart.IsOver, await store.Rotation.BeginAsync(change, Token));
        Assert.Equal(ChangeStart.DoesNotFit, await store.Rotation.BeginAsync(change with { NextKey = Public(2) }, Token));
        Assert.Empty(await store.Rotation.ListChangingAsync(Token));
    }

    [Fact]
    public async Task End_WithASignalLeft_IsRefused_AndOnceDoneTheFactorIsGone()
    {
        var store = _stores.Open();
        await store.Index.RegisterAsync([Signal("r0", 1), Signal("r1", 1)], Now, Token);
        Assert.False(await store.Rotation.EndAsync("c", new(1, 2), Token));
        await BeginAsync(store);

        await RekeyAsync(store, 1);
        Assert.False(await store.Rotation.EndAsync("c", new(1, 2), Token));
        Assert.NotNull((await store.Rotation.FindAsync("c", Token))!.Protected);
        await RekeyAsync(store, 1);
        Assert.False(await store.Rotation.EndAsync("c", new(2, 3), Token));
        Assert.True(await store.Rotation.EndAsync("c", new(1, 2), Token));
        Assert.True(await store.Rotation.EndAsync("c", new(1, 2), Token));

        var stored = (await _stores.Open().Rotation.FindAsync("c", Token))!;
        Assert.Equal(new KeyStand(2, null), stored.Stand);
        Assert.Equal(Public(1), stored.PublicKey);
        Assert.Null(stored.NextKey);
        Assert.Null(stored.Protected);
    }

    [Fact]
    public async Task Change_OfACovenantNeverSeen_IsOverAtOnce()
    {
        var store = _stores.Open();

        await BeginAsync(store);

        Assert.Equal(0, await store.Rotation.CountAsync("c", 1, Token));
        Assert.True(await store.Rotation.EndAsync("c", new(1, 2), Token));
        await Assert.ThrowsAsync<StaleStandException>(() => store.Index.RegisterAsync([Signal("r", 1)], Now, Token));
    }

    [Fact]
    public async Task FirstBatch_SaysUnderWhichVersionItsCovenantIs()
    {
        var store = _stores.Open();
        var signal = Signal("r", 1) with { Stand = new(7, null) };

        await store.Index.RegisterAsync([signal, signal with { Id = Guid.CreateVersion7(), Covenant = "d", Stand = new(3, null) }], Now, Token);

        Assert.Equal(new KeyStand(7, null), (await store.Rotation.FindAsync("c", Token))!.Stand);
        Assert.Equal(new KeyStand(3, null), (await store.Rotation.FindAsync("d", Token))!.Stand);
        await Assert.ThrowsAsync<StaleStandException>(() => store.Index.RegisterAsync([signal with { Stand = new(8, null) }], Now, Token));
    }

    [Fact]
    public async Task OtherCovenants_StayAsTheyAre()
    {
        var store = _stores.Open();
        var signal = Signal("r", 2);
        await store.Index.RegisterAsync([signal, signal with { Id = Guid.CreateVersion7(), Covenant = "d" }], Now, Token);
        await BeginAsync(store);

        await RekeyAllAsync(store);

        Assert.Equal(2, (await store.Index.LookUpAsync("d", signal.Keys, Now, Token)).Count);
        Assert.Equal(1, await store.Rotation.CountAsync("d", 1, Token));
    }

    [Fact]
    public async Task Instances_ShareTheWork_WhileSignalsComeChangeAndGo()
    {
        StorePair[] stores = [_stores.Open(), _stores.Open(), _stores.Open()];
        var signals = Enumerable.Range(0, 240).Select(i => Signal($"r{i}", 4, organisation: i % 2 == 0 ? Me : Other)).ToList();
        await stores[0].Index.RegisterAsync(signals, Now, Token);
        await BeginAsync(stores[0]);
        var withdrawn = signals.Where((_, i) => i % 12 == 0).ToList();
        var replaced = signals.Where((_, i) => i % 12 == 5).Select(signal => Next(signal) with { ContactPoint = "team-b" }).ToList();
        var added = Enumerable.Range(0, 40).Select(i => Next(Signal($"n{i}", 4))).ToList();

        await Task.WhenAll(
            [
                .. stores.Select(store => Task.Run(() => RekeyAllAsync(store, 9))),
                Task.Run(() => Task.WhenAll(withdrawn.Select(signal => stores[1].Index.WithdrawAsync(signal.Organisation, signal.Id, Token)))),
                Task.Run(() => Task.WhenAll(replaced.Chunk(5).Select(batch => stores[2].Index.RegisterAsync(batch, Now, Token)))),
                Task.Run(() => Task.WhenAll(added.Chunk(5).Select(batch => stores[0].Index.RegisterAsync(batch, Now, Token)))),
            ]);

        // A pass may end while others still have a batch in hand.
        await RekeyAllAsync(stores[0]);
        Assert.Equal(0, await stores[0].Rotation.CountAsync("c", 1, Token));
        foreach (var signal in signals.Except(withdrawn))
        {
            Assert.Equal(4, (await stores[1].Index.LookUpAsync("c", Next(signal).Keys, Now, Token)).Count);
            Assert.Empty(await stores[1].Index.LookUpAsync("c", signal.Keys, Now, Token));
        }

        Assert.All(withdrawn, signal => Assert.Empty(stores[1].Index.LookUpAsync("c", [.. signal.Keys, .. Next(signal).Keys], Now, Token).Result));
        foreach (var signal in added)
        {
            Assert.Equal(4, (await stores[1].Index.LookUpAsync("c", signal.Keys, Now, Token)).Count);
        }
    }

    [Fact]
    public async Task Change_ThatFollows_TakesThemFurther()
    {
        var store = _stores.Open();
        var signal = Signal("r", 3);
        await store.Index.RegisterAsync([signal], Now, Token);
        await BeginAsync(store);
        await RekeyAllAsync(store);
        await store.Rotation.EndAsync("c", new(1, 2), Token);
        using var further = new CovenantStand(new KeyStand(2, 3), RotationFactor.Between(_keys[1], _keys[2]));

        Assert.Equal(
            ChangeStart.DoesNotFit, await store.Rotation.BeginAsync(new("c", new(2, 3), Public(0), Public(2), [1]), Token));
        Assert.Equal(ChangeStart.Begins, await store.Rotation.BeginAsync(new("c", new(2, 3), Public(1), Public(2), [1]), Token));
        Assert.Equal(1, await store.Rotation.RekeyAsync("c", new(2, 3), 10, further.Rekey, Token));

        Assert.Equal(3, (await store.Index.LookUpAsync("c", further.Rekey([Next(signal)])[0].Keys, Now, Token)).Count);
    }

    private static SignalRecord Signal(string reference, int keys, string organisation = Me) => new(
        Guid.CreateVersion7(), organisation, "c", reference, "zorg", "persoon", "woonoverlast", "team-a", Now.AddYears(1),
        [.. Enumerable.Range(1, keys).Select(i => new IndexedKey($"K{i}", GroupElement.Random()))]);

    private byte[] Public(int version) => _keys[version].PublicKey.ToArray();

    private StoredStand Change() => new("c", new(1, 2), Public(0), Public(1), RandomNumberGenerator.GetBytes(60));

    private async Task BeginAsync(StorePair store) => Assert.Equal(ChangeStart.Begins, await store.Rotation.BeginAsync(Change(), Token));

    private Task<int> RekeyAsync(StorePair store, int count) => store.Rotation.RekeyAsync("c", new(1, 2), count, _changing.Rekey, Token);

    private async Task RekeyAllAsync(StorePair store, int count = 100)
    {
        while (await RekeyAsync(store, count) > 0)
        {
        }
    }

    /// <summary>The same signal as it is sent while the key changes.</summary>
    private SignalRecord Next(SignalRecord signal)
    {
        var (newest, earlier) = _changing.Split(1, signal.Keys);
        return signal with { Keys = newest, EarlierKeys = earlier, Stand = new(1, 2) };
    }
}
