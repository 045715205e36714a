using System.Security.Cryptography;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Tests.Contract;

/// <summary>Several instances on the same data, at the same time.</summary>
public abstract class InstancesContract : IndexStoreContract
{
    private protected InstancesContract(TestStore<IIndexStore> store)
        : base(store)
    {
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
}
