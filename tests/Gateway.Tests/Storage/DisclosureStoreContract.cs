using System.Security.Cryptography;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Supervision;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;

namespace Bekend.Gateway.Tests.Storage;

/// <summary>What every store of disclosures does.</summary>
public abstract class DisclosureStoreContract : StoreContract
{
    private const string Covenant = "overlast-voorbeeldstad";
    private const string Other = "riec-voorbeeld";
    private const string Organisation = "00000099000000001000";
    private const string Colleagues = "00000099000000002000";
    private const uint Bucket = 24378;

    private static readonly Guid Case = Guid.NewGuid();
    private static readonly Guid OtherCase = Guid.NewGuid();

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly byte[] BucketKey = RandomNumberGenerator.GetBytes(40);

    private readonly NoteSigner _signer = NoteSigner.Generate("gateway.example/log");

    private protected DisclosureStoreContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task Gives_BackWhatWasAppended()
    {
        var (log, disclosures) = OpenBoth();
        var first = Row(0, DisclosureOutcome.Refused) with { Overview = null };
        var record = Row(1, DisclosureOutcome.Known);

        await AppendAsync(log, first, record);

        var stored = Assert.IsType<StoredDisclosure>(await disclosures.FindAsync(record.Id, Cancel));
        Assert.Equal(record.Overview, stored.Overview);
        Assert.Equal(1, stored.Position);
        Assert.Equal(record.Entry, stored.Record.Entry);
        Assert.Equal(record.WrappedKey, stored.Record.WrappedKey);
        Assert.Equal(record.Payload, stored.Record.Payload);
        Assert.Equal(BucketKey, stored.Record.BucketKey);
        Assert.Null(await disclosures.FindAsync(first.Id, Cancel));
        Assert.Null(await disclosures.FindAsync(Guid.CreateVersion7(), Cancel));
    }

    [Fact]
    public async Task Lists_NothingThatIsNoDisclosure()
    {
        var (log, disclosures) = OpenBoth();
        await AppendAsync(log, Row(0, DisclosureOutcome.Known) with { Overview = null });

        Assert.Empty(await ListAsync(disclosures, Everything));
    }

    [Fact]
    public async Task Pages_NewestFirst_WithoutGapOrRepetition_AlsoWithinOneMillisecond()
    {
        var (log, disclosures) = OpenBoth();

        // Three in each millisecond, and appended in another order than that of their times.
        var rows = Enumerable.Range(0, 24).Select(number => Row(number * 7 % 24 / 3, DisclosureOutcome.Known)).ToArray();
        foreach (var row in rows)
        {
            await AppendAsync(log, row);
        }

        var seen = new List<StoredDisclosure>();
        DisclosureCursor? after = null;
        IReadOnlyList<StoredDisclosure> page;
        do
        {
            page = await disclosures.ListAsync(Everything, after, 5, Cancel);
            Assert.True(page.Count <= 5);
            seen.AddRange(page);
            after = page.Count > 0 ? page[^1].Cursor : null;
        }
        while (page.Count > 0);

        var expected = rows.Select((row, position) => (row.Id, row.Overview!.Time, position))
            .OrderByDescending(row => row.Time).ThenByDescending(row => row.position).Select(row => row.Id);
        Assert.Equal(expected, seen.Select(item => item.Overview.Id));
    }

    [Fact]
    public async Task Goes_OnWhereItWas_WhenMoreIsAppendedMeanwhile()
    {
        var (log, disclosures) = OpenBoth();
        var rows = Enumerable.Range(0, 4).Select(number => Row(number, DisclosureOutcome.Known)).ToArray();
        await AppendAsync(log, rows);
        var first = await disclosures.ListAsync(Everything, null, 2, Cancel);
        await AppendAsync(log, Row(9, DisclosureOutcome.Known));

        var second = await disclosures.ListAsync(Everything, first[^1].Cursor, 2, Cancel);

        Assert.Equal([rows[1].Id, rows[0].Id], second.Select(item => item.Overview.Id));
    }

    [Fact]
    public async Task Filters_OnEveryField_AndOnAllTogether()
    {
        var (log, disclosures) = OpenBoth();
        var wanted = Change(Row(5, DisclosureOutcome.NotKnown), overview => overview with { CaseTag = Case });
        SealedRecord[] others =
        [
            Change(wanted, overview => overview with { Covenant = Other }),
            Change(wanted, overview => overview with { Organisation = Colleagues }),
            Change(wanted, overview => overview with { Person = "M-1" }),
            Change(wanted, overview => overview with { Purpose = "casus" }),
            Change(wanted, overview => overview with { Outcome = DisclosureOutcome.Refused }),
            Change(wanted, overview => overview with { Outcome = DisclosureOutcome.Known }),
            Change(wanted, overview => overview with { CaseTag = OtherCase }),
            Change(wanted, overview => overview with { CaseTag = null }),
        ];
        await AppendAsync(log, [wanted, .. others]);
        var all = others.Length + 1;

        Assert.Equal(all, (await ListAsync(disclosures, Everything)).Count);
        Assert.Empty(await ListAsync(disclosures, Everything with { Covenants = [] }));
        Assert.Equal(all - 1, (await ListAsync(disclosures, Everything with { Covenants = [Covenant] })).Count);
        Assert.Equal(all - 1, (await ListAsync(disclosures, Everything with { Organisation = Organisation })).Count);
        Assert.Equal(all - 1, (await ListAsync(disclosures, Everything with { Person = "m-1" })).Count);
        Assert.Equal(all - 1, (await ListAsync(disclosures, Everything with { Purpose = "triage" })).Count);
        Assert.Equal(all - 2, (await ListAsync(disclosures, Everything with { Outcome = DisclosureOutcome.NotKnown })).Count);
        Assert.Equal(all - 2, (await ListAsync(disclosures, Everything with { CaseTags = [Case] })).Count);
        Assert.Equal(all - 1, (await ListAsync(disclosures, Everything with { CaseTags = [Case, OtherCase] })).Count);
        Assert.Empty(await ListAsync(disclosures, Everything with { CaseTags = [Guid.Empty] }));
        Assert.Single(await ListAsync(disclosures, Everything with { Outcome = DisclosureOutcome.Refused }));
        Assert.Equal(wanted.Id, Assert.Single(await ListAsync(disclosures, Everything with
        {
            Covenants = [Covenant, "another"],
            Organisation = Organisation,
            Person = "m-1",
            Purpose = "triage",
            Outcome = DisclosureOutcome.NotKnown,
            CaseTags = [Case],
        })).Overview.Id);
    }

    [Fact]
    public async Task Filters_FromTheFirstMoment_UpToTheLastOneNotIncluded()
    {
        var (log, disclosures) = OpenBoth();
        var rows = Enumerable.Range(0, 4).Select(number => Row(number, DisclosureOutcome.Known)).ToArray();
        await AppendAsync(log, rows);

        var listed = await ListAsync(disclosures, Everything with { From = Start.AddMilliseconds(1), Until = Start.AddMilliseconds(3) });

        Assert.Equal([rows[2].Id, rows[1].Id], listed.Select(item => item.Overview.Id));
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("\"]")]
    [InlineData("%")]
    public async Task Takes_TextForText(string text)
    {
        var (log, disclosures) = OpenBoth();
        await AppendAsync(log, Row(0, DisclosureOutcome.Known));

        Assert.Empty(await ListAsync(disclosures, Everything with { Covenants = [text] }));
        Assert.Empty(await ListAsync(disclosures, Everything with { Organisation = text }));
        Assert.Empty(await ListAsync(disclosures, Everything with { Person = text }));
        Assert.Empty(await ListAsync(disclosures, Everything with { Purpose = text }));
    }

    private static DisclosureFilter Everything => new([Covenant, Other], Start.AddYears(-1), Start.AddYears(1));

    private static Task<IReadOnlyList<StoredDisclosure>> ListAsync(IDisclosureStore disclosures, DisclosureFilter filter) =>
        disclosures.ListAsync(filter, null, 100, Cancel);

    private static SealedRecord Row(int milliseconds, DisclosureOutcome outcome)
    {
        var (id, time) = (Guid.CreateVersion7(), Start.AddMilliseconds(milliseconds));
        var entry = new LogEntry(EntryType.Disclosure, time, Bucket, id, MerkleHash.Empty, MerkleHash.Empty).Format();
        return new(id, entry, MerkleHash.Leaf(entry), Bucket, RandomNumberGenerator.GetBytes(60), RandomNumberGenerator.GetBytes(99), null)
        {
            Overview = new(id, time, Covenant, Organisation, "m-1", "triage", outcome),
        };
    }

    private static SealedRecord Change(SealedRecord record, Func<DisclosureOverview, DisclosureOverview> change)
    {
        var id = Guid.CreateVersion7();
        return record with { Id = id, Overview = change(record.Overview!) with { Id = id } };
    }

    private (ILogStore Log, IDisclosureStore Disclosures) OpenBoth()
    {
        var gateway = Open();
        return (gateway.GetRequiredService<ILogStore>(), gateway.GetRequiredService<IDisclosureStore>());
    }

    private async Task AppendAsync(ILogStore log, params SealedRecord[] records)
    {
        await log.AddOrGetBucketAsync(Bucket, BucketKey, Cancel);
        Assert.DoesNotContain(null, await log.AppendAsync(records, new LogSequencer(_signer), Cancel));
    }
}
