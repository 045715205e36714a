using System.Text.Json.Nodes;
using Bekend.Gateway.Attention;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Tests.Attention;

/// <summary>Patterns that a privacy officer hears of.</summary>
public abstract class AttentionContract(InstallationFixture shared)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Misses_OfOneEmployee_AreRaisedOnce_ReadOnRecord_AndHandled()
    {
        await using var all = await StartAsync();
        var question = Asks.Triage();
        var employee = (string)question["medewerker"]!;
        await AskAsync(all, question, 4);
        await ScanAsync(all);
        Assert.Empty(await ListAsync(all));
        await AskAsync(all, question, 1);
        await ScanAsync(all);
        await ScanAsync(all);

        var point = Assert.Single(await ListAsync(all))!;
        Assert.Equal(
            ("veel-niet-bekend", Connector.Overlast, Oins.CorporationA, employee, 5, 5),
            ((string)point["soort"]!, (string)point["convenant"]!, (string)point["organisatie"]!, (string)point["vrager"]!, (int)point["aantal"]!, (int)point["nietBekend"]!));
        Assert.Contains("niets over iemand besloten", (string)point["uitleg"]!, StringComparison.Ordinal);
        Assert.Null(point["afhandeling"]);
        var reading = (await LogView.ReadAsync(all))[^1];
        Assert.Equal((EntryType.Reading, "aandachtspunten", "fg"), (reading.Entry.Type, reading.Fields["handeling"], reading.Fields["client"]));
        Assert.DoesNotContain(employee, reading.Fields.Values);

        // Nothing is blocked.
        await AskAsync(all, question, 1);
        var path = $"/v1/aandachtspunten/{(string)point["id"]!}/afhandeling";
        (await all.As(TestClients.OtherOfficer).PostAsync(path, Explanation())).ExpectProblem(404, "BK1005");
        (await all.As("corporatie-a").PostAsync(path, Explanation())).ExpectProblem(403, "BK1004");
        (await all.As(TestClients.Officer).PostAsync(path, new JsonObject { ["toelichting"] = "" })).ExpectProblem(400, "BK1002");
        (await all.As(TestClients.Officer).PostAsync(path, Explanation())).Expect(204);
        (await all.As(TestClients.Officer).PostAsync(path, Explanation())).ExpectProblem(409, "GW2871");

        var handled = Assert.Single(await ListAsync(all))!["afhandeling"]!;
        Assert.Equal(("fg", "Nieuwe collega, besproken."), ((string)handled["door"]!, (string)handled["toelichting"]!));
        var record = Assert.Single(await LogView.ReadAsync(all), item => item.Fields.GetValueOrDefault("handeling") == "aandachtspunt-afhandeling");
        Assert.Equal(("Nieuwe collega, besproken.", (string)point["id"]!), (record.Fields["toelichting"], record.Fields["aandachtspuntId"]));
    }

    [Fact]
    public async Task Misses_BeforeTheHandling_DoNotCountAgain()
    {
        await using var all = await StartAsync();
        var question = Asks.Triage();
        await AskAsync(all, question, 5);
        await ScanAsync(all);
        var point = Assert.Single(await ListAsync(all))!;
        (await all.As(TestClients.Officer).PostAsync($"/v1/aandachtspunten/{(string)point["id"]!}/afhandeling", Explanation())).Expect(204);
        all.Clock.Advance(TimeSpan.FromMinutes(1));

        await AskAsync(all, question, 4);
        await ScanAsync(all);
        Assert.Single(await ListAsync(all));
        await AskAsync(all, question, 1);
        await ScanAsync(all);

        Assert.Equal(2, (await ListAsync(all)).Count);
    }

    [Fact]
    public async Task Misses_WithAHitAmongThem_OrSpreadOverTime_AreNoPattern()
    {
        await using var all = await StartAsync();
        var (person, found, spread) = (TestPerson.New(), Asks.Triage(), Asks.Triage());
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        await AskAsync(all, found, 4);
        await all.As("corporatie-a").ResolveAsync(found, person.Keys());
        await AskAsync(all, spread, 3);
        all.Clock.Advance(TimeSpan.FromDays(1));
        await AskAsync(all, spread, 3);

        await ScanAsync(all);

        Assert.Empty(await ListAsync(all));
    }

    [Fact]
    public async Task Misses_ThatAPartnerDidNotAnswer_AreNone()
    {
        await using var all = await StartAsync();
        await AskAsync(all, Asks.Triage(), 5);
        all.Tamper("UPDATE disclosures SET is_incomplete = 1");
        await ScanAsync(all);
        Assert.Empty(await ListAsync(all));

        all.Tamper("UPDATE disclosures SET is_incomplete = 0");
        await ScanAsync(all);
        Assert.Single(await ListAsync(all));
    }

    [Fact]
    public async Task Cases_ThatFollowEachOther_AreRaised_InWhateverOrder()
    {
        await using var all = await StartAsync();
        foreach (var number in (int[])[14, 12, 16, 13])
        {
            await OpenAsync(all, "corporatie-a", $"Z-2026-00{number}");
            await OpenAsync(all, "corporatie-b", $"Z-2026-00{number + 1}");
        }

        Assert.Empty(await ListAsync(all));
        await OpenAsync(all, "corporatie-a", "Z-2026-0015");

        var point = Assert.Single(await ListAsync(all))!;
        Assert.Equal(
            ("oplopende-zaaknummers", "corporatie-a", 5, Oins.CorporationA),
            ((string)point["soort"]!, (string)point["vrager"]!, (int)point["aantal"]!, (string)point["organisatie"]!));
        Assert.Null(point["nietBekend"]);
    }

    [Fact]
    public async Task Cases_OutsideTheWindow_AreNoRun()
    {
        await using var all = await StartAsync();
        for (var number = 12; number < 16; number++)
        {
            await OpenAsync(all, "corporatie-a", $"Z-2026-00{number}");
        }

        all.Clock.Advance(TimeSpan.FromDays(1));
        await OpenAsync(all, "corporatie-a", "Z-2026-0016");
        await ScanAsync(all);

        Assert.Empty(await ListAsync(all));
    }

    [Fact]
    public async Task List_IsForOfficersAlone_OfWhatTheyGuard_PageByPage()
    {
        await using var all = await StartAsync();
        var store = all.Gateway.Services.GetRequiredService<IAttentionStore>();
        for (var number = 0; number < 51; number++)
        {
            var now = all.Clock.GetUtcNow().AddSeconds(number);
            Assert.True(await store.RaiseAsync(
                new(Guid.CreateVersion7(now), Connector.Overlast, AttentionKind.Misses, Oins.CorporationA, $"m-{number}", now, 5, 5, now.AddYears(5)), Cancel));
        }

        var first = (await all.As(TestClients.Officer).GetAsync("/v1/aandachtspunten")).Expect(200);
        var second = (await all.As(TestClients.Officer).GetAsync($"/v1/aandachtspunten?pagina={(string)first["volgende"]!}")).Expect(200);

        Assert.Equal("m-50", (string)first["aandachtspunten"]![0]!["vrager"]!);
        Assert.Equal(50, first["aandachtspunten"]!.AsArray().Count);
        Assert.Equal("m-0", (string)Assert.Single(second["aandachtspunten"]!.AsArray())!["vrager"]!);
        Assert.Null(second["volgende"]);
        Assert.Empty((await all.As(TestClients.OtherOfficer).GetAsync("/v1/aandachtspunten")).Expect(200)["aandachtspunten"]!.AsArray());
        (await all.As(TestClients.IdleOfficer).GetAsync("/v1/aandachtspunten")).ExpectProblem(403, "BK1004");
        (await all.As("corporatie-a").GetAsync("/v1/aandachtspunten")).ExpectProblem(403, "BK1004");
        (await all.As(TestClients.Officer).GetAsync("/v1/aandachtspunten?pagina=x")).ExpectProblem(400, "BK1002");
    }

    [Fact]
    public async Task Sweep_RemovesWhatIsOver()
    {
        await using var all = await StartAsync();
        var (store, now) = (all.Gateway.Services.GetRequiredService<IAttentionStore>(), all.Clock.GetUtcNow());
        var point = new AttentionPoint(
            Guid.CreateVersion7(now), Connector.Overlast, AttentionKind.Misses, Oins.CorporationA, "m", now, 5, 5, now.AddHours(1));
        Assert.True(await store.RaiseAsync(point, Cancel));
        Assert.False(await store.RaiseAsync(point with { Id = Guid.CreateVersion7(now) }, Cancel));
        Assert.Equal(0, await store.AddCaseAsync(new byte[16], 7, 5, now, now.AddHours(1), Cancel));

        Assert.Equal(0, await store.SweepAsync(now.AddHours(1).AddMilliseconds(-1), Cancel));
        Assert.Equal(2, await store.SweepAsync(now.AddHours(1), Cancel));

        Assert.Null(await store.FindAsync(point.Id, Cancel));
    }

    [Fact]
    public async Task Cases_ThatComeAtOnce_AreOneRun()
    {
        await using var all = await StartAsync();
        var (store, now) = (all.Gateway.Services.GetRequiredService<IAttentionStore>(), all.Clock.GetUtcNow());

        var lengths = await Task.WhenAll(Enumerable.Range(1, 40).Select(number => Task.Run(
            () => store.AddCaseAsync(new byte[16], number, 40, now, now.AddHours(1), Cancel))));

        Assert.Equal(40, Assert.Single(lengths, length => length > 0));
    }

    private static JsonObject Explanation() => new() { ["toelichting"] = "Nieuwe collega, besproken." };

    private static Task ScanAsync(Installation all) => all.Gateway.Services.GetRequiredService<AttentionScan>().RunAsync(Cancel);

    private static async Task<JsonArray> ListAsync(Installation all) =>
        (await all.As(TestClients.Officer).GetAsync("/v1/aandachtspunten")).Expect(200)["aandachtspunten"]!.AsArray();

    private static async Task AskAsync(Installation all, JsonObject question, int times)
    {
        var asker = all.As("corporatie-a");
        for (var i = 0; i < times; i++)
        {
            await asker.ResolveAsync(question, TestPerson.New().Keys());
        }
    }

    private static async Task OpenAsync(Installation all, string client, string number)
    {
        var (asker, question) = (all.As(client), Asks.Triage());
        question["zaak"] = number;
        using var batch = asker.Blind(TestPerson.New().Keys());
        (await asker.AskAsync(question, batch)).Expect(201);
    }

    /// <summary>Five are a pattern.</summary>
    private Task<Installation> StartAsync() => shared.StartOwnAsync(replace: services => services.PostConfigure<AttentionOptions>(options =>
    {
        options.MissMinimum = 5;
        options.RunLength = 5;
    }));
}
