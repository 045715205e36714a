using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Erasure;
using Bekend.Gateway.Tests.Erasure;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using static Bekend.Gateway.Tests.Export.ExportedLines;

namespace Bekend.Gateway.Tests.Export;

/// <summary>A covenant's disclosures, in a form that nobody needs to take the gateway's word for.</summary>
public abstract class ExportContract(InstallationFixture shared)
{
    private readonly LogFailure _failure = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_EveryDisclosureOfTheCovenant_SoThatItsEntryCanBeRecomputed()
    {
        await using var all = await shared.StartOwnAsync();
        var person = TestPerson.New();
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        var (known, unknown, refused) = (Asks.Triage(), Asks.Triage(), Asks.Triage());
        Guid[] ids =
        [
            await Asked.AnsweredAsync(all, "corporatie-a", known, person),
            await Asked.AnsweredAsync(all, "corporatie-a", unknown),
            await Asked.RefusedAsync(all, "corporatie-a", refused),
        ];
        await Asked.ApprovedAsync(all);

        var lines = await GetAsync(all);

        var records = (await LogView.ReadAsync(all)).ToDictionary(record => record.Entry.Id);
        Assert.Equal(ids.Reverse(), lines.Items.Select(line => Entry(line).Id));
        foreach (var line in lines.Items)
        {
            var record = records[Entry(line).Id];
            Assert.Equal(record.Bytes, Entry(line).Format());
            Assert.Equal(record.Fields.OrderBy(field => field.Key, StringComparer.Ordinal), Open(line).OrderBy(field => field.Key, StringComparer.Ordinal));
            Assert.Equal(records.Values.ToList().IndexOf(record), (int)line["index"]!);
        }

        Assert.Equal(["geweigerd", "niet bekend", "bekend"], lines.Items.Select(line => Open(line)["uitkomst"]));
        Assert.Equal((3, 0, 0), Counts(lines));
    }

    [Fact]
    public async Task GivesNeither_ThePseudonyms_NorTheRecordsKey()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());

        var text = (await all.As(TestClients.Officer).PostAsync(ExportedLines.Path, Order())).Expect(200).Text;

        var record = Assert.Single(await LogView.ReadAsync(all), item => item.Entry.Id == id);
        var subject = Assert.Single(Erasing.OpenAll(all), item => item.Entry.Id == id).Content.Subject;
        Assert.NotEmpty(subject);
        Assert.All(subject.Append(record.Key), secret =>
            Assert.DoesNotContain(System.Buffers.Text.Base64Url.EncodeToString(secret), text, StringComparison.Ordinal));
        Assert.DoesNotContain("subject/", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsItselfOnRecord_First_AndProvesIt()
    {
        await using var all = await shared.StartOwnAsync();
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());

        var first = (await GetAsync(all)).First;

        Assert.Equal(("begin", 1, Connector.Overlast), ((string?)first["soort"], (int)first["vorm"]!, (string?)first["convenant"]));
        Assert.Equal(("2026-11-20", "2026-11-23", "2026-11-23T09:00:00Z"), ((string?)first["vanaf"], (string?)first["tot"], (string?)first["opgesteldOp"]));
        Assert.True(NoteVerifier.TryParse((await all.SendAsync(new(HttpMethod.Get, "/log/vkey"))).Text.TrimEnd('\n'), out var vkey));
        var valid = Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify((string)first["ontvangstbewijs"]!, vkey));
        var reading = (await LogView.ReadAsync(all))[(int)valid.Index];
        Assert.Equal((EntryType.Reading, valid.Entry.Id), (reading.Entry.Type, reading.Entry.Id));
        Assert.Equal(
            ("uitvoer", TestClients.Officer, Connector.Overlast, "2026-11-20", "2026-11-23"),
            (reading.Fields["handeling"], reading.Fields["client"], reading.Fields["convenanten"], reading.Fields["filter/vanaf"], reading.Fields["filter/tot"]));
    }

    [Fact]
    public async Task GivesNothing_WhenItCannotBeRecorded()
    {
        await using var all = await shared.StartOwnAsync(replace: _failure.Install);
        var question = Asks.Triage();
        await Asked.AnsweredAsync(all, "corporatie-a", question);
        var officer = all.As(TestClients.Officer);
        await officer.TokenAsync();
        _failure.Begin();

        var refused = (await officer.PostAsync(ExportedLines.Path, Order())).ExpectProblem(503, "BK1011");

        Assert.DoesNotContain((string)question["medewerker"]!, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsFor_WhoGuardsTheCovenant()
    {
        await using var all = await shared.StartOwnAsync();
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        (await all.As("corporatie-a").PostAsync(ExportedLines.Path, Order())).ExpectProblem(403, "BK1004");
        (await all.As(TestClients.Manager).PostAsync(ExportedLines.Path, Order())).ExpectProblem(403, "BK1004");
        foreach (var client in new[] { TestClients.OtherOfficer, TestClients.IdleOfficer })
        {
            var problem = (await all.As(client).PostAsync(ExportedLines.Path, Order())).ExpectProblem(400, "BK1002");
            Assert.Equal("convenant", (string?)Assert.Single(problem["fouten"]!.AsArray())!["veld"]);
        }

        Assert.DoesNotContain(await LogView.ReadAsync(all), record => record.Fields.GetValueOrDefault("handeling") == "uitvoer");
        var (id, _, _) = await Asked.ApprovedAsync(all);
        var line = Assert.Single((await GetAsync(all, TestClients.OtherOfficer, Order(Connector.Riec))).Items);
        Assert.Equal(id, Entry(line).Id);
        Assert.Equal(Installation.Start, DateTimeOffset.Parse(Open(line)["goedgekeurdOp"], null));
    }

    [Theory]
    [InlineData("convenant", null)]
    [InlineData("vanaf", "gisteren")]
    [InlineData("vanaf", null)]
    [InlineData("tot", "2026-11-19")]
    public async Task Says_WhatIsWrongWithTheOrder(string field, string? value)
    {
        var order = Order();
        order[field] = value;

        var problem = (await shared.Running.As(TestClients.Officer).PostAsync(ExportedLines.Path, order)).ExpectProblem(400, "BK1002");

        Assert.NotEmpty(problem["fouten"]!.AsArray());
        Assert.All(problem["fouten"]!.AsArray(), fault => Assert.Equal(field, (string?)fault!["veld"]));
    }

    [Fact]
    public async Task Says_WhatWasErased_AndProvesThatItIsOnRecord()
    {
        await using var all = await shared.StartOwnAsync(replace: services => services.PostConfigure<ErasureOptions>(options => options.FourEyes = false));
        var officer = all.As(TestClients.Officer);
        var (gone, kept) = (await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage()), await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage()));
        (await officer.PostAsync($"/v1/verstrekkingen/{gone}/wissing", Erasing.Reason())).Expect(200);

        var lines = await GetAsync(all);

        Assert.Equal(kept, Entry(Assert.Single(lines.Of("verstrekking"))).Id);
        var erased = Assert.Single(lines.Of("gewist"));
        Assert.Equal((gone, EntryType.Disclosure), (Entry(erased).Id, Entry(erased).Type));
        Assert.Equal(EntryType.Redaction, Entry(erased["wissing"]!).Type);
        var said = Open(erased["wissing"]!);
        Assert.Equal(["convenanten", "handeling", "verstrekkingId"], said.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("wissing", gone.ToString()), (said["handeling"], said["verstrekkingId"]));
        Assert.Equal((1, 1, 0), Counts(lines));
        Assert.Equal((0, 0, 0), Counts(await GetAsync(all, order: Order("adresfraude-voorbeeldstad"))));
        Assert.Equal((0, 0, 0), Counts(await GetAsync(all, order: Order(from: "2026-11-21", to: "2026-11-22"))));
    }

    [Fact]
    public async Task Says_WhatIsGoneWithItsMonth_BeforeItIsSweptAway()
    {
        var store = new KeylessStore();
        await using var all = await shared.StartOwnAsync(replace: store.Install);
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        Assert.Equal((1, 0, 0), Counts(await GetAsync(all)));
        store.LoseKeys();
        Assert.Equal("sleutel-ontbreekt", (string?)Assert.Single((await GetAsync(all)).Of("beschadigd"))["beschadiging"]);
        all.Clock.Advance(Erasing.PastTheEnd);

        var lines = await GetAsync(all);

        Assert.Equal((0, 1, 0), Counts(lines));
        Assert.Null(Assert.Single(lines.Of("gewist"))["wissing"]);
    }

    [Theory]
    [InlineData("UPDATE log_payloads SET payload = @hash WHERE id = @id", "inhoud-klopt-niet")]
    [InlineData("DELETE FROM log_buckets", "sleutel-ontbreekt")]
    [InlineData("UPDATE disclosures SET outcome = 2 WHERE id = @id", "overzicht-klopt-niet")]
    [InlineData("DELETE FROM log_entries WHERE id = @id", "regel-ontbreekt")]
    public async Task Shows_Damage_NotContent(string sql, string damage)
    {
        await using var all = await shared.StartOwnAsync();
        var question = Asks.Triage();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", question);
        all.Tamper(sql, id);

        var lines = await GetAsync(all);

        var line = Assert.Single(lines.Items);
        Assert.Equal(("beschadigd", damage, null), ((string?)line["soort"], (string?)line["beschadiging"], line["velden"]));
        Assert.Equal(damage == "regel-ontbreekt", line["regel"] is null);
        Assert.Equal((0, 0, 1), Counts(lines));
        Assert.Contains(all.LogLines, item => item.Level == LogLevel.Critical && item.Text.Contains(id.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task GivesNothing_OfAnotherCovenant_ThatIsListedUnderThisOne()
    {
        await using var all = await shared.StartOwnAsync();
        var (id, _, approver) = await Asked.ApprovedAsync(all);
        all.Tamper("UPDATE disclosures SET covenant = 'overlast-voorbeeldstad' WHERE id = @id", id);

        var reply = (await all.As(TestClients.Officer).PostAsync(ExportedLines.Path, Order())).Expect(200);

        Assert.Equal("overzicht-klopt-niet", (string?)Assert.Single(Parse(reply.Text).Items)["beschadiging"]);
        Assert.DoesNotContain(approver, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_PageAfterPage_AndBreaksOffWhereTheStoreFails()
    {
        var store = new KeylessStore();
        await using var all = await shared.StartOwnAsync(replace: store.Install);
        await RecordAsync(all, 450);

        var lines = await GetAsync(all);

        Assert.Equal(450, lines.Items.Select(line => Entry(line).Id).Distinct().Count());
        Assert.Equal((450, 0, 0), Counts(lines));

        store.FailAfter(2);
        var (text, whole) = await ReadUntilItEndsAsync(all);
        Assert.False(whole, "the connection ended as if that was all");
        Assert.StartsWith("{\"soort\":\"begin\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("einde", text, StringComparison.Ordinal);
    }

    private static (int, int, int) Counts(ExportedLines lines)
    {
        var last = lines.Last;
        Assert.Equal("einde", (string?)last["soort"]);
        foreach (var (kind, name) in new[] { ("verstrekking", "verstrekkingen"), ("gewist", "gewist"), ("beschadigd", "beschadigd") })
        {
            Assert.Equal(lines.Of(kind).Count, (int)last[name]!);
        }

        return ((int)last["verstrekkingen"]!, (int)last["gewist"]!, (int)last["beschadigd"]!);
    }

    private static async Task RecordAsync(Installation all, int count)
    {
        var log = all.Gateway.Services.GetRequiredService<DisclosureLog>();
        var now = all.Clock.GetUtcNow();
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => log.RecordAsync(
            new(
                Guid.CreateVersion7(now), EntryType.Disclosure, now, now.AddYears(6), [],
                [.. new[] { ("convenant", Connector.Overlast), ("organisatie", Oins.CorporationA), ("medewerker", "m"), ("doel", $"d{number}"), ("uitkomst", "bekend") }
                    .Select(field => new RecordField(field.Item1, System.Text.Encoding.UTF8.GetBytes(field.Item2)))]),
            Cancel)));
    }

    private static async Task<(string Text, bool IsWhole)> ReadUntilItEndsAsync(Installation all)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(all.Address, ExportedLines.Path))
        {
            Content = new StringContent(Order().ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", await all.As(TestClients.Officer).TokenAsync());
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        await using var body = await response.Content.ReadAsStreamAsync(Cancel);
        using var text = new MemoryStream();
        try
        {
            await body.CopyToAsync(text, Cancel);
            return (System.Text.Encoding.UTF8.GetString(text.ToArray()), true);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return (System.Text.Encoding.UTF8.GetString(text.ToArray()), false);
        }
    }
}
