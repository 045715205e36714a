using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Gateway.Tests.Supervision;

/// <summary>Whoever reads the log is in the log, before they have read anything.</summary>
public abstract class ReadingIsRecordedContract(InstallationFixture shared)
{
    private const string Path = "/v1/verstrekkingen";

    private readonly LogFailure _failure = new();

    [Fact]
    public async Task Records_WhoReadWhichList_AndHowMany()
    {
        await using var all = await shared.StartOwnAsync();
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());

        (await all.As(TestClients.Officer).GetAsync($"{Path}?organisatie={Oins.CorporationA}&doel=triage&uitkomst=niet+bekend")).Expect(200);

        var reading = await LastReadingAsync(all);
        Assert.Equal("lijst", reading["handeling"]);
        Assert.Equal(Oins.Municipality, reading["organisatie"]);
        Assert.Equal(TestClients.Officer, reading["client"]);
        Assert.Equal("adresfraude-voorbeeldstad, overlast-voorbeeldstad", reading["convenanten"]);
        Assert.Equal("2026-11-17", reading["filter/vanaf"]);
        Assert.Equal("2026-11-23", reading["filter/tot"]);
        Assert.Equal(Oins.CorporationA, reading["filter/organisatie"]);
        Assert.Equal("triage", reading["filter/doel"]);
        Assert.Equal("niet bekend", reading["filter/uitkomst"]);
        Assert.Equal("2", reading["aantal"]);
    }

    [Fact]
    public async Task Records_AnEmptyListToo()
    {
        await using var all = await shared.StartOwnAsync();

        (await all.As(TestClients.Officer).GetAsync($"{Path}?convenant={Connector.Overlast}")).Expect(200);

        var reading = await LastReadingAsync(all);
        Assert.Equal("0", reading["aantal"]);
        Assert.Equal(Connector.Overlast, reading["convenanten"]);
    }

    [Fact]
    public async Task Records_WhichOneWasRead_AndItsReceiptCoversThat()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var officer = all.As(TestClients.Officer);

        (await officer.GetAsync($"{Path}/{id}")).Expect(200);
        var reading = await LastReadingAsync(all);
        Assert.Equal("verstrekking", reading["handeling"]);
        Assert.Equal(id.ToString(), reading["verstrekkingId"]);

        var receipt = (await officer.GetAsync($"{Path}/{id}/ontvangstbewijs")).Expect(200);
        Assert.Equal("text/plain", receipt.ContentType);
        Assert.Equal("ontvangstbewijs", (await LastReadingAsync(all))["handeling"]);
        Assert.True(NoteVerifier.TryParse((await all.SendAsync(new(HttpMethod.Get, "/log/vkey"))).Text.TrimEnd('\n'), out var vkey));
        var valid = Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt.Text, vkey));
        Assert.Equal(id, valid.Entry.Id);
        var records = await LogView.ReadAsync(all);
        Assert.Equal(records.Count, valid.Checkpoint.Size);
        Assert.Equal(id, records[(int)valid.Index].Entry.Id);
    }

    [Fact]
    public async Task Proves_AnOldDisclosure_HoweverManyCameAfter()
    {
        await using var all = await shared.StartOwnAsync();
        var officer = all.As(TestClients.Officer);
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        Assert.True(NoteVerifier.TryParse((await all.SendAsync(new(HttpMethod.Get, "/log/vkey"))).Text.TrimEnd('\n'), out var vkey));
        for (var reading = 0; reading < 20; reading++)
        {
            var receipt = (await officer.GetAsync($"{Path}/{id}/ontvangstbewijs")).Expect(200);
            Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt.Text, vkey));
        }
    }

    [Fact]
    public async Task GivesNothingOut_WhenTheReadingCannotBeRecorded()
    {
        await using var all = await shared.StartOwnAsync(replace: _failure.Install);
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var officer = all.As(TestClients.Officer);
        await officer.TokenAsync();
        _failure.Begin();

        foreach (var path in new[] { Path, $"{Path}/{id}", $"{Path}/{id}/ontvangstbewijs" })
        {
            var refused = (await officer.GetAsync(path)).ExpectProblem(503, "BK1011");
            Assert.DoesNotContain(id.ToString(), refused.Text, StringComparison.Ordinal);
            Assert.Equal(["type", "title", "status", "detail", "code"], refused.Json.AsObject().Select(member => member.Key));
        }

        _failure.End();
        (await officer.GetAsync($"{Path}/{id}")).Expect(200);
    }

    [Fact]
    public async Task Looks_TheSame_WhetherADisclosureIsAnothersOrNone()
    {
        await using var all = await shared.StartOwnAsync();
        var (id, _, _) = await Asked.ApprovedAsync(all);
        var officer = all.As(TestClients.Officer);

        foreach (var ending in new[] { string.Empty, "/ontvangstbewijs" })
        {
            var others = (await officer.GetAsync($"{Path}/{id}{ending}")).ExpectProblem(404, "BK1005");
            var none = (await officer.GetAsync($"{Path}/{Guid.NewGuid()}{ending}")).ExpectProblem(404, "BK1005");
            var nonsense = (await officer.GetAsync($"{Path}/geen-id{ending}")).ExpectProblem(404, "BK1005");
            Assert.Equal(none.Text, others.Text);
            Assert.Equal(none.Text, nonsense.Text);
            (await all.As(TestClients.OtherOfficer).GetAsync($"{Path}/{id}{ending}")).Expect(200);
        }
    }

    private static async Task<IReadOnlyDictionary<string, string>> LastReadingAsync(Installation all)
    {
        var last = (await LogView.ReadAsync(all))[^1];
        Assert.Equal(EntryType.Reading, last.Entry.Type);
        return last.Fields;
    }
}
