using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.Budgets;

namespace Bekend.KeyHolding.Tests.Contract;

/// <summary>What every budget store does. A subclass for each database gives the store.</summary>
public abstract class BudgetStoreContract : IAsyncLifetime
{
    private const string Me = "00000099000000000001";
    private const string Other = "00000099000000000002";

    private const string Covenant = "overlast-voorbeeldstad";

    private static readonly DateOnly Today = new(2026, 3, 3);

    private readonly TestStore<IBudgetStore> _store;

    private protected BudgetStoreContract(TestStore<IBudgetStore> store) => _store = store;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _store.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Charge_UpToTheLimit_AndNotOneMore()
    {
        var store = Open();

        Assert.True(await store.TryChargeAsync(Me, Covenant, Today, 7, 10, Token));
        Assert.False(await store.TryChargeAsync(Me, Covenant, Today, 4, 10, Token));
        Assert.True(await store.TryChargeAsync(Me, Covenant, Today, 3, 10, Token));
        Assert.False(await store.TryChargeAsync(Me, Covenant, Today, 1, 10, Token));
        Assert.True(await store.TryChargeAsync(Me, Covenant, Today, 1, 11, Token));
    }

    [Fact]
    public async Task Charge_MoreThanThereEverIs_ChargesNothing()
    {
        var store = Open();

        Assert.False(await store.TryChargeAsync(Me, Covenant, Today, 11, 10, Token));
        Assert.True(await store.TryChargeAsync(Me, Covenant, Today, 10, 10, Token));
    }

    [Fact]
    public async Task Charge_IsPerOrganisationCovenantAndDay()
    {
        var store = Open();

        Assert.True(await store.TryChargeAsync(Me, Covenant, Today, 10, 10, Token));
        Assert.True(await store.TryChargeAsync(Other, Covenant, Today, 10, 10, Token));
        Assert.True(await store.TryChargeAsync(Me, "adresfraude-voorbeeldstad", Today, 10, 10, Token));
        Assert.True(await store.TryChargeAsync(Me, Covenant, Today.AddDays(1), 10, 10, Token));
        Assert.False(await store.TryChargeAsync(Me, Covenant, Today, 1, 10, Token));
    }

    [Fact]
    public async Task Charge_LargeNumbers_DoNotOverflow()
    {
        var store = Open();

        Assert.True(await store.TryChargeAsync(Me, Covenant, Today, int.MaxValue, long.MaxValue, Token));
        Assert.True(await store.TryChargeAsync(Me, Covenant, Today, int.MaxValue, long.MaxValue, Token));
        Assert.False(await store.TryChargeAsync(Me, Covenant, Today, 1, 2L * int.MaxValue, Token));
    }

    [Theory]
    [InlineData(1000, 7)]
    [InlineData(97, 97)]
    [InlineData(96, 1)]
    public async Task Charges_Concurrent_OfManyInstances_AreExact(int limit, int count)
    {
        IBudgetStore[] stores = [Open(), Open(), Open()];

        var charged = await Task.WhenAll(Enumerable.Range(0, 48).Select(i => Task.Run(async () =>
        {
            var done = 0;
            while (await stores[i % stores.Length].TryChargeAsync(Me, Covenant, Today, count, limit, Token))
            {
                done++;
            }

            return done;
        })));

        Assert.Equal(limit / count, charged.Sum());
        Assert.Equal(limit % count > 0, await stores[0].TryChargeAsync(Me, Covenant, Today, Math.Max(1, limit % count), limit, Token));
        Assert.False(await stores[1].TryChargeAsync(Me, Covenant, Today, 1, limit, Token));
    }

    [Fact]
    public async Task Remove_EarlierDaysOnly()
    {
        var store = Open();
        foreach (var day in new[] { Today.AddDays(-400), Today.AddDays(-1), Today, Today.AddDays(1) })
        {
            Assert.True(await store.TryChargeAsync(Me, Covenant, day, 5, 5, Token));
        }

        await store.RemoveBeforeAsync(Today, Token);

        Assert.True(await store.TryChargeAsync(Me, Covenant, Today.AddDays(-400), 5, 5, Token));
        Assert.True(await store.TryChargeAsync(Me, Covenant, Today.AddDays(-1), 5, 5, Token));
        Assert.False(await store.TryChargeAsync(Me, Covenant, Today, 1, 5, Token));
        Assert.False(await store.TryChargeAsync(Me, Covenant, Today.AddDays(1), 1, 5, Token));
    }

    [Fact]
    public async Task Charge_IsSeenByTheNextInstance()
    {
        Assert.True(await Open().TryChargeAsync(Me, Covenant, Today, 5, 5, Token));

        Assert.False(await Open().TryChargeAsync(Me, Covenant, Today, 1, 5, Token));
    }

    /// <summary>Opens a store; every call within one test opens another on the same data.</summary>
    private IBudgetStore Open() => _store.Open();
}
