using System.Security.Cryptography;
using System.Text;
using Bekend.Gateway.Decisions;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Tests.Storage;

/// <summary>What every store of the decision log does.</summary>
public abstract class DecisionStoreContract : StoreContract
{
    private protected DecisionStoreContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task Lists_EveryLineOnce_OldestFirst_PageByPage()
    {
        var store = Open<IDecisionStore>();
        var added = Enumerable.Range(0, 25).Select(number => NewRecord(minute: number / 5)).ToList();
        await Task.WhenAll(added.Select(record => store.AddAsync(record, Cancel)));

        var found = new List<DecisionRecord>();
        IReadOnlyList<DecisionRecord> page;
        do
        {
            page = await Open<IDecisionStore>().ListAsync(
                found.Count == 0 ? Installation.Start : found[^1].Time, Installation.Start.AddHours(1), found.Count == 0 ? Guid.Empty : found[^1].Id, 7, Cancel);
            found.AddRange(page);
        }
        while (page.Count > 0);

        Assert.Equal(added.OrderBy(record => record.Time).ThenBy(record => record.Id.ToString(), StringComparer.Ordinal).Select(record => record.Id), found.Select(record => record.Id));
        Assert.All(found, record =>
        {
            var original = added.Single(other => other.Id == record.Id);
            Assert.Equal(original.Content, record.Content);
            Assert.Equal(original.Covenants, record.Covenants);
            Assert.Equal((original.Time, original.EndsAt), (record.Time, record.EndsAt));
        });
    }

    [Fact]
    public async Task Lists_FromTheFirstMoment_UpToTheLast()
    {
        var store = Open<IDecisionStore>();
        var records = new[] { NewRecord(0), NewRecord(1), NewRecord(2) };
        foreach (var record in records)
        {
            await store.AddAsync(record, Cancel);
        }

        var found = await store.ListAsync(records[1].Time, records[2].Time, Guid.Empty, 10, Cancel);

        Assert.Equal(records[1].Id, Assert.Single(found).Id);
    }

    [Fact]
    public async Task Keeps_ALine_UntilItEnds()
    {
        var store = Open<IDecisionStore>();
        var (ended, kept) = (NewRecord(0), NewRecord(0) with { EndsAt = Installation.Start.AddYears(5).AddMilliseconds(1) });
        await store.AddAsync(ended, Cancel);
        await store.AddAsync(kept, Cancel);

        Assert.Equal(1, await store.SweepAsync(ended.EndsAt, Cancel));
        Assert.Equal(kept.Id, Assert.Single(await store.ListAsync(Installation.Start, Installation.Start.AddDays(1), Guid.Empty, 10, Cancel)).Id);
    }

    [Fact]
    public async Task Refuses_TheSameLineTwice()
    {
        var store = Open<IDecisionStore>();
        var record = NewRecord(0);
        await store.AddAsync(record, Cancel);

        await Assert.ThrowsAnyAsync<StoreUnavailableException>(() => store.AddAsync(record, Cancel));
    }

    [Fact]
    public async Task Changes_Nothing()
    {
        await Open<IDecisionStore>().AddAsync(NewRecord(0), Cancel);
        await using var database = Connect();
        await using var command = database.CreateCommand();

        command.CommandText = "UPDATE decisions SET ends_at = 0";
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => command.ExecuteNonQueryAsync(Cancel));
    }

    [Fact]
    public void Opens_OnlyWhatWasSealedForThisLine()
    {
        var sealer = Open<DecisionSealer>();
        var content = Encoding.UTF8.GetBytes("leesbaar-zaaknummer");
        var line = NewRecord(0) with { Content = [] };
        var stored = line with { Content = sealer.Seal(line.Id, line.Covenants, content) };

        Assert.Equal(content, sealer.Open(stored));
        Assert.DoesNotContain("leesbaar", Encoding.Latin1.GetString(stored.Content), StringComparison.Ordinal);
        Assert.ThrowsAny<CryptographicException>(() => sealer.Open(stored with { Id = Guid.CreateVersion7() }));
        Assert.ThrowsAny<CryptographicException>(() => sealer.Open(stored with { Covenants = ["a"] }));
    }

    private static DecisionRecord NewRecord(int minute)
    {
        var time = Installation.Start.AddMinutes(minute);
        return new(Guid.CreateVersion7(time), time, Installation.Start.AddYears(5), minute % 2 == 0 ? ["a", "b"] : [], RandomNumberGenerator.GetBytes(40));
    }
}
