using System.Security.Cryptography;
using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.Shares;

namespace Bekend.KeyHolding.Tests.Contract;

/// <summary>What every store of shares does: each step once, and what came first stays.</summary>
public abstract class KeyShareStoreContract : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2026, 3, 3, 9, 0, 0, 123, TimeSpan.Zero);

    private readonly TestStore<IKeyShareStore> _store;

    private protected KeyShareStoreContract(TestStore<IKeyShareStore> store) => _store = store;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _store.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Steps_GiveBackWhatWasKept()
    {
        var (store, begun, hashes, share) = (_store.Open(), Begun("a"), Random(96), Share());
        Assert.Null(await store.FindAsync(begun.Name, Token));

        AssertSame(begun, await store.BeginAsync(begun, Token));
        AssertSame(begun with { Hashes = hashes }, await store.KeepHashesAsync(begun.Name, begun.Settings, hashes, Token));
        AssertSame(begun with { Hashes = hashes, Made = share }, await store.KeepShareAsync(begun.Name, begun.Settings, share, Token));
        var whole = begun with { Polynomial = null, Hashes = hashes, Made = share, ConfirmedAt = At };
        AssertSame(whole, await store.ConfirmAsync(begun.Name, begun.Settings, At, Token));
        AssertSame(whole, await _store.Open().FindAsync(begun.Name, Token));
        Assert.Null(await store.FindAsync(begun.Name with { Version = 2 }, Token));
    }

    [Fact]
    public async Task Steps_TakenAgain_KeepWhatCameFirst()
    {
        var (store, begun, hashes, share) = (_store.Open(), Begun("a"), Random(96), Share());
        await store.BeginAsync(begun, Token);
        AssertSame(begun, await store.BeginAsync(begun with { Commitments = Random(64), Polynomial = Random(100) }, Token));
        await store.KeepHashesAsync(begun.Name, begun.Settings, hashes, Token);
        await store.KeepHashesAsync(begun.Name, begun.Settings, Random(96), Token);
        await store.KeepShareAsync(begun.Name, begun.Settings, share, Token);
        await store.KeepShareAsync(begun.Name, begun.Settings, Share(), Token);
        await store.ConfirmAsync(begun.Name, begun.Settings, At, Token);

        AssertSame(
            begun with { Polynomial = null, Hashes = hashes, Made = share, ConfirmedAt = At },
            await store.ConfirmAsync(begun.Name, begun.Settings, At.AddDays(1), Token));
    }

    [Fact]
    public async Task OtherSettings_BeginAnew_UntilAKeyIsConfirmed()
    {
        var (store, first) = (_store.Open(), Begun("a"));
        await store.BeginAsync(first, Token);
        await store.KeepHashesAsync(first.Name, first.Settings, Random(96), Token);
        await store.KeepShareAsync(first.Name, first.Settings, Share(), Token);

        var second = Begun("a");
        AssertSame(second, await store.BeginAsync(second, Token));
        AssertSame(second, await store.KeepHashesAsync(first.Name, first.Settings, Random(96), Token));
        AssertSame(second, await store.KeepShareAsync(first.Name, first.Settings, Share(), Token));
        AssertSame(second, await store.ConfirmAsync(second.Name, second.Settings, At, Token));

        var share = Share();
        await store.KeepShareAsync(second.Name, second.Settings, share, Token);
        AssertSame(second with { Made = share }, await store.ConfirmAsync(first.Name, first.Settings, At, Token));
        await store.ConfirmAsync(second.Name, second.Settings, At, Token);
        AssertSame(second with { Made = share, Polynomial = null, ConfirmedAt = At }, await store.BeginAsync(Begun("a"), Token));
    }

    [Fact]
    public async Task Beginnings_Racing_OfManyInstances_KeepOne()
    {
        IKeyShareStore[] stores = [_store.Open(), _store.Open()];
        for (var round = 0; round < 5; round++)
        {
            var settings = Random(32);
            var kept = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(
                () => stores[i % 2].BeginAsync(Begun($"c{round}") with { Settings = settings }, Token))));

            Assert.Single(kept.Select(record => Convert.ToHexString([.. record.Commitments, .. record.Polynomial!])).Distinct());
        }
    }

    [Fact]
    public async Task Steps_WithoutABeginning_Throw() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => _store.Open().KeepHashesAsync(new("a", 1), Random(32), Random(96), Token));

    private static byte[] Random(int size) => RandomNumberGenerator.GetBytes(size);

    private static KeyShareRecord Begun(string covenant) =>
        new(new(covenant, 1), Random(32), Random(64), Random(200), Hashes: null, Made: null, ConfirmedAt: null);

    private static MadeShare Share() => new(2, Random(128), Random(150), Random(32));

    private static void AssertSame(KeyShareRecord expected, KeyShareRecord? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal((expected.Name, expected.ConfirmedAt, expected.Made?.Needed), (actual.Name, actual.ConfirmedAt, actual.Made?.Needed));
        Assert.Equal(expected.Settings, actual.Settings);
        Assert.Equal(expected.Commitments, actual.Commitments);
        Assert.Equal(expected.Polynomial, actual.Polynomial);
        Assert.Equal(expected.Hashes, actual.Hashes);
        Assert.Equal(expected.Made?.PublicKeys, actual.Made?.PublicKeys);
        Assert.Equal(expected.Made?.Protected, actual.Made?.Protected);
        Assert.Equal(expected.Made?.Transcript, actual.Made?.Transcript);
    }
}
