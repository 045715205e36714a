using System.Text.Json.Nodes;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Supervision;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Tests.Erasure;

/// <summary>What was said and found of a disclosure is kept as long as it, and goes with it.</summary>
public abstract class LeftBehindContract(InstallationFixture shared)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hold_OnADisclosure_HoldsTheMonthsOfItsNotesAndFindings()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        all.Clock.Advance(TimeSpan.FromDays(70));
        await NoteAsync(all, id);
        all.Clock.Advance(TimeSpan.FromDays(40));
        await FindAsync(all, await DrawAsync(all), id);
        all.Clock.Advance(TimeSpan.FromDays(365 * 5) - TimeSpan.FromDays(120));
        var day = all.Clock.GetUtcNow().AddDays(600).ToString("yyyy-MM-dd", null);
        var hold = (string)(await all.As(TestClients.Officer).PostAsync("/v1/bewaarplichten", Erasing.Hold(disclosure: id, until: day))).Expect(201)["id"]!;
        all.Clock.Advance(TimeSpan.FromDays(220));

        await Erasing.RunAsync(all);
        Assert.Equal(["aantekening", "bevinding"], Said(all));
        Assert.Contains(Erasing.OpenAll(all), record => record.Entry.Id == id);

        (await all.As(TestClients.Officer).PostAsync($"/v1/bewaarplichten/{hold}/opheffing", Erasing.Reason())).Expect(204);
        await Erasing.RunAsync(all);
        Assert.Empty(Said(all));
        Assert.DoesNotContain(Erasing.OpenAll(all), record => record.Entry.Id == id);
    }

    [Fact]
    public async Task Hold_OnAnother_HoldsNone()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        await NoteAsync(all, id);
        await FindAsync(all, await DrawAsync(all), id);
        all.Clock.Advance(TimeSpan.FromDays(365 * 4));
        var later = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        all.Clock.Advance(TimeSpan.FromDays(300));
        var day = all.Clock.GetUtcNow().AddDays(600).ToString("yyyy-MM-dd", null);
        (await all.As(TestClients.Officer).PostAsync("/v1/bewaarplichten", Erasing.Hold(disclosure: later, until: day))).Expect(201);
        all.Clock.Advance(TimeSpan.FromDays(120));

        await Erasing.RunAsync(all);

        Assert.Empty(Said(all));
    }

    [Fact]
    public async Task Finding_GoesWithItsDisclosure_AndNoneCanBeAddedAfter()
    {
        await using var all = await StartForOneAsync();
        var officer = all.As(TestClients.Officer);
        var (id, other) = (await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage()), await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage()));
        var (first, second) = (await DrawAsync(all), await DrawAsync(all));
        await FindAsync(all, first, id);
        await FindAsync(all, first, other);

        (await officer.PostAsync($"/v1/verstrekkingen/{id}/wissing", Erasing.Reason())).Expect(200);

        var finding = Assert.Single(Erasing.OpenAll(all), record => record.Content.Fields.GetValueOrDefault("handeling") == "bevinding");
        Assert.Equal(other.ToString(), finding.Content.Fields["verstrekkingId"]);
        var items = (await officer.GetAsync($"/v1/steekproeven/{first}")).Expect(200)["verstrekkingen"]!.AsArray();
        Assert.Equal((true, null), Shown(items.Single(item => (Guid)item!["id"]! == id)!));
        Assert.Equal((false, "onregelmatig"), Shown(items.Single(item => (Guid)item!["id"]! == other)!));
        (await officer.PostAsync($"/v1/steekproeven/{second}/bevindingen", Irregular(id))).ExpectProblem(404, "BK1005");
        Assert.Single(Said(all));
    }

    /// <summary>As when they come in one batch, the erasure last.</summary>
    [Fact]
    public async Task NoteAndFinding_ThatComeWithTheErasure_AreLeftOut()
    {
        await using var all = await StartForOneAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var (sample, now, services) = (await DrawAsync(all), all.Clock.GetUtcNow(), all.Gateway.Services);
        var (note, finding, erasure) = (Record(now, "aantekening"), Record(now, "bevinding"), Record(now, "wissing"));
        LogRecord[] records =
        [
            note with { Effect = new RecordEffect.AddNote(note.Id, id) },
            finding with { Effect = new RecordEffect.NoteFinding(finding.Id, sample, id) },
            erasure with { Type = EntryType.Redaction, Effect = new RecordEffect.EraseContent(id, null, now) },
        ];
        var sealer = services.GetRequiredService<RecordSealer>();
        var batch = await Task.WhenAll(records.Select(record => sealer.SealAsync(record, Cancel)));

        var receipts = await services.GetRequiredService<ILogStore>().AppendAsync(
            batch, new LogSequencer(services.GetRequiredService<LogKey>().Signer), Cancel);

        Assert.Equal([false, false, true], receipts.Select(receipt => receipt is not null));
        Assert.Empty(Said(all));
        Assert.Equal(0, Erasing.Count(all, "SELECT count(*) FROM subject_notes"));
    }

    private static LogRecord Record(DateTimeOffset now, string action) =>
        ReadingRecords.New(new RecordFields().Add("handeling", action), now, now.AddYears(6));

    private static (bool, string?) Shown(JsonNode item) => ((bool)item["gewist"]!, (string?)item["bevinding"]?["oordeel"]);

    private static JsonObject Irregular(Guid id) =>
        new() { ["verstrekking"] = id.ToString(), ["oordeel"] = "onregelmatig", ["toelichting"] = "Zaak bestaat niet." };

    private static async Task NoteAsync(Installation all, Guid id) =>
        (await all.As(TestClients.Officer).PostAsync(
            $"/v1/verstrekkingen/{id}/aantekeningen", new JsonObject { ["soort"] = "bezwaar", ["tekst"] = "Woont er niet meer." })).Expect(204);

    private static async Task FindAsync(Installation all, Guid sample, Guid id) =>
        (await all.As(TestClients.Officer).PostAsync($"/v1/steekproeven/{sample}/bevindingen", Irregular(id))).Expect(204);

    private static async Task<Guid> DrawAsync(Installation all) => (Guid)(await all.As(TestClients.Officer).PostAsync(
        "/v1/steekproeven",
        new JsonObject { ["convenant"] = Connector.Overlast, ["vanaf"] = "2026-11-20", ["tot"] = "2026-11-23", ["aantal"] = 9 })).Expect(201)["id"]!;

    /// <summary>What can still be read of what was said and found, in order.</summary>
    private static string[] Said(Installation all) =>
        [.. Erasing.OpenAll(all).Select(record => record.Content.Fields.GetValueOrDefault("handeling")).OfType<string>().Where(action => action is "aantekening" or "bevinding")];

    private Task<Installation> StartForOneAsync() =>
        shared.StartOwnAsync(replace: Erasing.AllowOne);
}
