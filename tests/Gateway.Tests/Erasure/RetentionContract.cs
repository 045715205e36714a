using System.Text.Json.Nodes;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Erasure;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Tests.Erasure;

/// <summary>When a month is over its key is destroyed: on record, resumable, and not while anything of it is on hold.</summary>
public abstract class RetentionContract(InstallationFixture shared)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Month_ThatIsOver_LosesItsKey_OnRecord_AndEveryReceiptStands()
    {
        await using var all = await shared.StartOwnAsync();
        var person = TestPerson.New();
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        var (receipt, id) = await AnswerAsync(all, person);
        const string OfTheMonth = "SELECT count(*) FROM log_payloads WHERE bucket IN (SELECT p.bucket FROM log_payloads p JOIN disclosures d ON d.id = p.id)";
        var kept = Erasing.Count(all, OfTheMonth);

        all.Clock.Advance(TimeSpan.FromDays(365 * 5));
        await Erasing.RunAsync(all);
        Assert.Equal(kept, Erasing.Count(all, OfTheMonth));

        all.Clock.Advance(TimeSpan.FromDays(35));
        await Erasing.RunAsync(all);
        await Erasing.RunAsync(all);

        var entry = Assert.Single(Erasing.OpenAll(all), record => record.Entry.Type == EntryType.Redaction);
        Assert.Equal(
            ("bewaartermijn-verstreken", "2031-11", $"{kept}"),
            (entry.Content.Fields["handeling"], entry.Content.Fields["maand"], entry.Content.Fields["aantal"]));
        Assert.Equal(0, Erasing.Count(all, "SELECT count(*) FROM disclosures"));
        Assert.DoesNotContain(Erasing.OpenAll(all), record => record.Entry.Type == EntryType.Disclosure);
        await Erasing.AssertVerifiesAsync(all, receipt);

        // The log goes on from the same root.
        await all.RestartGatewayAsync();
        (await all.As(TestClients.Officer).GetAsync($"/v1/verstrekkingen/{id}")).ExpectProblem(404, "BK1005");
        Assert.Contains(all.LogLines, line => line.Text.Contains($"the content of {kept} records", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kill_BetweenKeyAndContent_IsResumed_WithoutASecondEntry()
    {
        await using var all = await shared.StartOwnAsync();
        await AnswerAsync(all, TestPerson.New());
        all.Clock.Advance(Erasing.PastTheEnd);
        var services = all.Gateway.Services;
        var now = all.Clock.GetUtcNow();
        var store = services.GetRequiredService<ErasureStore>();

        // As far as the transaction goes that destroys the key; the process ends before the content is removed.
        foreach (var month in await store.ListMonthsAsync(RetentionBucket.Of(now), Cancel))
        {
            await services.GetRequiredService<DisclosureLog>().AppendAsync(ErasureRecords.MonthOver(month, now, now.AddYears(5)), Cancel);
        }

        Assert.DoesNotContain(Erasing.OpenAll(all), record => record.Entry.Type == EntryType.Disclosure);
        await all.RestartGatewayAsync();
        await Erasing.RunAsync(all);

        Assert.Equal(0, Erasing.Count(all, "SELECT count(*) FROM disclosures"));
        Assert.Equal(0, Erasing.Count(all, "SELECT count(*) FROM log_payloads WHERE bucket NOT IN (SELECT bucket FROM log_buckets)"));
        Assert.Single(Erasing.OpenAll(all), record => record.Entry.Type == EntryType.Redaction);
    }

    [Fact]
    public async Task Gateways_ThatRunAtOnce_DestroyAKeyOnce()
    {
        await using var all = await shared.StartOwnAsync();
        await using var other = await all.StartAnotherGatewayAsync();
        await AnswerAsync(all, TestPerson.New());
        all.Clock.Advance(Erasing.PastTheEnd);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(
            at => Task.Run(() => (at % 2 == 0 ? all.Gateway : other).Services.GetRequiredService<RetentionRun>().RunAsync(Cancel))));

        Assert.Single(Erasing.OpenAll(all), record => record.Entry.Type == EntryType.Redaction);
        Assert.Equal(0, Erasing.Count(all, "SELECT count(*) FROM disclosures"));
    }

    [Fact]
    public async Task Record_IsKeptForFiveYears_WhateverItsCovenantSays()
    {
        await using var all = await shared.StartOwnAsync();
        var now = all.Clock.GetUtcNow();

        await all.Gateway.Services.GetRequiredService<DisclosureLog>().RecordAsync(
            new(Guid.CreateVersion7(now), EntryType.Reading, now, now.AddDays(1), [], new RecordFields().Add("handeling", "kort").Fields), Cancel);

        var record = Assert.Single(Erasing.OpenAll(all), record => record.Content.Fields.GetValueOrDefault("handeling") == "kort");
        Assert.Equal(RetentionBucket.Of(now.AddYears(5)), record.Entry.RetentionBucket);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Hold_StopsIt_UntilItEnds(bool onOne)
    {
        await using var all = await shared.StartOwnAsync();
        var (_, id) = await AnswerAsync(all, TestPerson.New());
        all.Clock.Advance(Erasing.PastTheEnd - TimeSpan.FromDays(40));
        var day = all.Clock.GetUtcNow().AddDays(60).ToString("yyyy-MM-dd", null);
        var hold = (await all.As(TestClients.Officer).PostAsync("/v1/bewaarplichten", Erasing.Hold(disclosure: onOne ? id : null, until: day))).Expect(201);
        all.Clock.Advance(TimeSpan.FromDays(40));

        await Erasing.RunAsync(all);
        Assert.Contains(Erasing.OpenAll(all), record => record.Entry.Id == id);
        Assert.Contains(all.LogLines, line => line.Level == LogLevel.Warning && line.Text.Contains("kept past its time", StringComparison.Ordinal));

        // Lifted, or over by itself.
        if (onOne)
        {
            (await all.As(TestClients.Officer).PostAsync($"/v1/bewaarplichten/{(string)hold["id"]!}/opheffing", Erasing.Reason("Klacht ingetrokken."))).Expect(204);
        }
        else
        {
            all.Clock.Advance(TimeSpan.FromDays(22));
        }

        await Erasing.RunAsync(all);
        Assert.DoesNotContain(Erasing.OpenAll(all), record => record.Entry.Id == id);
        Assert.Empty((await all.As(TestClients.Officer).GetAsync("/v1/bewaarplichten")).Expect(200)["bewaarplichten"]!.AsArray());
    }

    [Fact]
    public async Task Key_ThatCameInAnothersPlace_IsNotDestroyedInItsName()
    {
        await using var all = await shared.StartOwnAsync();
        await AnswerAsync(all, TestPerson.New());
        var now = all.Clock.GetUtcNow();
        var month = (await all.Gateway.Services.GetRequiredService<ErasureStore>().ListMonthsAsync(uint.MaxValue, Cancel))[0];

        var record = ErasureRecords.MonthOver(month with { ProtectedKey = [1, 2, 3] }, now, now.AddYears(5));

        Assert.Null(await all.Gateway.Services.GetRequiredService<DisclosureLog>().AppendAsync(record, Cancel));
        Assert.DoesNotContain(Erasing.OpenAll(all), found => found.Entry.Type == EntryType.Redaction);
    }

    private static async Task<(string Receipt, Guid Id)> AnswerAsync(Installation all, TestPerson person)
    {
        JsonNode disclosure = (await all.As("corporatie-a").ResolveAsync(Asks.Triage(), person.Keys())).Expect(200)["verstrekking"]!;
        return ((string)disclosure["ontvangstbewijs"]!, (Guid)disclosure["id"]!);
    }
}
