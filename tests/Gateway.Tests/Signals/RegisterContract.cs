using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Signals;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Signals;

/// <summary><c>POST /v1/signalen</c>: line by line, each on its own merits.</summary>
public abstract class RegisterContract(InstallationFixture shared)
{
    private const string Ndjson = "application/x-ndjson";

    private readonly Installation _all = shared.Running;

    [Fact]
    public async Task Refuses_BadLinesInTheMiddle_AndLoadsTheOthersInOrder()
    {
        var holder = _all.As("zorg-a");
        var good = await holder.SignalAsync(TestPerson.New().Keys());
        string[] bad =
        [
            "geheim-5501",
            "{\"kenmerk\":\"geheim-5502",
            "[\"geheim-5503\"]",
            "{\"geheim-5504\":\"\\ud800\"}",
            "{\"kenmerk\":\"\\ud800geheim-5505\"}",
            "{\"kenmerk\":\"k\",\"kenmerk\":\"geheim-5506\"}",
            "\"geheim-5507\"",
            "null",
            new('{', 5000),
        ];
        var lines = bad.SelectMany((line, at) => new[] { line, With(good, "kenmerk", $"\"goed-{at}-{Guid.NewGuid():N}\"").ToJsonString() }).ToList();

        var reply = (await holder.PostTextAsync("/v1/signalen", string.Join('\n', lines) + "\n", Ndjson)).Expect(200);

        Assert.Equal(Ndjson, reply.ContentType);
        var results = Results(reply);
        Assert.Equal(lines.Count, results.Count);
        Assert.All(Enumerable.Range(0, lines.Count), at =>
            Assert.Equal(at % 2 == 0 ? "geweigerd" : "toegevoegd", (string?)results[at]["status"]));
        Assert.Equal(
            lines.Where((_, at) => at % 2 == 1).Select(line => (string?)JsonNode.Parse(line)!["kenmerk"]),
            results.Where((_, at) => at % 2 == 1).Select(result => (string?)result["kenmerk"]));
        Assert.All(results.Where((_, at) => at % 2 == 0), result => Assert.False(string.IsNullOrEmpty((string?)result["fout"])));
        Assert.DoesNotContain("geheim", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_BrokenUtf8_OnItsOwnLine()
    {
        var holder = _all.As("zorg-a");
        var good = (await holder.SignalAsync(TestPerson.New().Keys())).ToJsonString();
        var body = (byte[])[.. "{\"kenmerk\":\""u8, 0xff, 0xfe, .. "\",\"convenant\":\"x\"}\n"u8, .. Encoding.UTF8.GetBytes(good), (byte)'\n'];

        var results = Results((await holder.PostBytesAsync("/v1/signalen", body, Ndjson)).Expect(200));

        Assert.Equal(["geweigerd", "toegevoegd"], results.Select(result => (string?)result["status"]));
    }

    [Theory]
    [InlineData("soort", "\"adres\"", "pseudoniemen")]
    [InlineData("soort", "\"dier\"", "soort")]
    [InlineData("signaalsoort", "\"ondermijning-drugs\"", "signaalsoort")]
    [InlineData("convenant", "\"onbekend\"", "convenant")]
    [InlineData("convenant", "\"riec-voorbeeld\"", "convenant")]
    [InlineData("geldigTot", "\"2026-11-22\"", "geldigTot")]
    [InlineData("geldigTot", "\"2026-11-23T09:00:00Z\"", "geldigTot")]
    [InlineData("geldigTot", "\"2028-11-24\"", "geldigTot")]
    [InlineData("geldigTot", "\"0001-01-01\"", "geldigTot")]
    [InlineData("geldigTot", "\"9999-12-31\"", "geldigTot")]
    [InlineData("geldigTot", "\"30-06-2027\"", "geldigTot")]
    [InlineData("geldigTot", "\"2027-06-31\"", "geldigTot")]
    [InlineData("geldigTot", "20270630", "geldigTot")]
    [InlineData("kenmerk", "\"\"", "kenmerk")]
    [InlineData("kenmerk", "\"a\\nb\"", "kenmerk")]
    [InlineData("contactpunt", "7", "contactpunt")]
    [InlineData("pseudoniemen", "[]", "pseudoniemen")]
    [InlineData("pseudoniemen", "[{\"soort\":\"K9\",\"pseudoniem\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}]", "pseudoniemen")]
    [InlineData("pseudoniemen", "[{\"soort\":\"K1\",\"pseudoniem\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}]", "pseudoniemen")]
    [InlineData("pseudoniemen", "[{\"soort\":\"K1\",\"pseudoniem\":\"kort\"}]", "pseudoniemen")]
    public async Task Refuses_ALineThatIsNotRight_AndNamesTheField(string field, string value, string named)
    {
        var holder = _all.As("zorg-a");
        var line = await holder.SignalAsync(TestPerson.New().Keys());

        var results = Results((await holder.RegisterAsync(With(line, field, value), line)).Expect(200));

        Assert.Equal(["geweigerd", "toegevoegd"], results.Select(result => (string?)result["status"]));
        Assert.Contains(named, (string?)results[0]["fout"], StringComparison.Ordinal);
        Assert.Null(results[0]["id"]);
    }

    [Fact]
    public async Task Says_WhatSendingAgainDid()
    {
        var holder = _all.As("zorg-a");
        var line = await holder.SignalAsync(TestPerson.New().Keys());
        line["geldigTot"] = "2027-06-30";
        var changed = With(line, "signaalsoort", "\"zorgmijding\"");

        var results = Results((await holder.RegisterAsync(line, line, changed, line)).Expect(200));

        Assert.Equal(["toegevoegd", "ongewijzigd", "gewijzigd", "gewijzigd"], results.Select(result => (string?)result["status"]));
        Assert.Single(results.Select(result => (Guid)result["id"]!).Distinct());
        Assert.Equal("toegevoegd", (string?)(await _all.As("zorg-b").RegisterAsync(line)).Expect(200)["status"]);
    }

    [Theory]
    [InlineData("\"2027-06-30\"", "2027-06-30T22:00:00Z")]
    [InlineData("\"2026-12-31\"", "2026-12-31T23:00:00Z")]
    [InlineData("\"2026-11-23\"", "2026-11-23T23:00:00Z")]
    [InlineData("\"2027-06-30T12:00:00+02:00\"", "2027-06-30T10:00:00Z")]
    [InlineData("null", "2028-11-23T09:00:00Z")]
    public async Task Keeps_UntilTheEndOfADutchDay_OrTheCovenantsTerm(string given, string until)
    {
        var holder = _all.As("zorg-b");
        var line = With(await holder.SignalAsync(TestPerson.New().Keys()), "geldigTot", given);

        Assert.Equal("toegevoegd", (string?)(await holder.RegisterAsync(line)).Expect(200)["status"]);

        var own = (await holder.GetAsync($"/v1/signalen?convenant={Connector.Overlast}")).Expect(200);
        var signal = own["signalen"]!.AsArray().Single(item => (string?)item!["kenmerk"] == (string?)line["kenmerk"])!;
        Assert.Equal(DateTimeOffset.Parse(until, null), (DateTimeOffset)signal["geldigTot"]!);
    }

    [Fact]
    public async Task Forgets_ASignalAtItsEnd()
    {
        await using var own = await shared.StartOwnAsync();
        var (holder, asker, person) = (own.As("zorg-a"), own.As("corporatie-a"), TestPerson.New());
        var line = With(await holder.SignalAsync(person.Keys()), "geldigTot", "\"2026-11-23T09:10:00Z\"");
        (await holder.RegisterAsync(line)).Expect(200);
        Assert.True((bool)(await asker.ResolveAsync(Asks.Triage(), person.Keys())).Expect(200)["bekend"]!);

        own.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.False((bool)(await asker.ResolveAsync(Asks.Triage(), person.Keys())).Expect(200)["bekend"]!);
        Assert.Empty((await holder.GetAsync($"/v1/signalen?convenant={Connector.Overlast}")).Expect(200)["signalen"]!.AsArray());
    }

    [Theory]
    [InlineData(TestClients.AskerOnly)]
    [InlineData(TestClients.Outsider)]
    public async Task Refuses_WhoMayNotRegister(string client)
    {
        var line = await _all.As("zorg-a").SignalAsync(TestPerson.New().Keys());
        var other = _all.As(client);

        Assert.Equal("geweigerd", (string?)(await other.RegisterAsync(line)).Expect(200)["status"]);
        using var batch = other.Blind(TestPerson.New().Keys());
        (await other.PostAsync("/v1/evaluaties", new JsonObject { ["convenant"] = Connector.Overlast, ["elementen"] = batch.Elements() }))
            .ExpectProblem(403, "GW2502");
        (await other.GetAsync($"/v1/signalen?convenant={Connector.Overlast}")).ExpectProblem(403, "GW2502");
        (await other.PostAsync($"/v1/signalen/{Guid.NewGuid()}/intrekking")).ExpectProblem(403, "GW2502");
    }

    [Theory]
    [InlineData("{0}\r\n{1}\r\n")]
    [InlineData("{0}\n{1}")]
    [InlineData("\n\n{0}\n\r\n\n{1}\n\n")]
    public async Task Accepts_EveryWayToEndALine(string form)
    {
        var holder = _all.As("zorg-a");
        var line = await holder.SignalAsync(TestPerson.New().Keys());
        var second = With(line, "kenmerk", $"\"{Guid.NewGuid()}\"");

        var body = form.Replace("{0}", line.ToJsonString(), StringComparison.Ordinal).Replace("{1}", second.ToJsonString(), StringComparison.Ordinal);
        var results = Results((await holder.PostTextAsync("/v1/signalen", body, Ndjson)).Expect(200));

        Assert.Equal(["toegevoegd", "toegevoegd"], results.Select(result => (string?)result["status"]));
    }

    [Fact]
    public async Task Refuses_AnOverlongLine_AndGoesOn()
    {
        var holder = _all.As("zorg-a");
        var line = await holder.SignalAsync(TestPerson.New().Keys());
        var second = With(line, "kenmerk", $"\"{Guid.NewGuid()}\"");
        var body = $"{line.ToJsonString()}\n{{\"kenmerk\":\"{new string('x', NdjsonReader.MaxLine * 3)}\"}}\n{second.ToJsonString()}\n";

        var results = Results((await holder.PostTextAsync("/v1/signalen", body, Ndjson)).Expect(200));

        Assert.Equal(["toegevoegd", "geweigerd", "toegevoegd"], results.Select(result => (string?)result["status"]));
    }

    [Fact]
    public async Task Answers_EachLine_WhileTheStreamGoesOn_EvenSplitOverPackets()
    {
        var holder = _all.As("zorg-a");
        var line = Encoding.UTF8.GetBytes((await holder.SignalAsync(TestPerson.New().Keys())).ToJsonString() + "\n");
        await using var stream = await NdjsonStream.OpenAsync(_all, await holder.TokenAsync());

        foreach (var part in line.Chunk(97))
        {
            await stream.WriteAsync(part);
        }

        Assert.Contains("\"toegevoegd\"", await stream.ReadLineAsync(), StringComparison.Ordinal);
        await stream.WriteAsync(line);
        Assert.Contains("\"ongewijzigd\"", await stream.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, stream.Status);
    }

    [Fact]
    public async Task Registers_2000Lines_ForAClientThatReadsOnlyAtTheEnd()
    {
        // Its own installation: 2,000 signals more would push those of other tests off the first page of a list.
        await using var own = await shared.StartOwnAsync();
        var holder = own.As("zorg-b");
        var line = await holder.SignalAsync(TestPerson.New().Keys());
        var lines = Enumerable.Range(0, 2000).Select(at => With(line, "kenmerk", $"\"veel-{at}\"")).ToList();

        var results = Results((await holder.RegisterAsync(lines)).Expect(200));

        Assert.Equal(Enumerable.Range(0, 2000).Select(at => $"veel-{at}"), results.Select(result => (string?)result["kenmerk"]));
        Assert.All(results, result => Assert.Equal("toegevoegd", (string?)result["status"]));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    public async Task Refuses_AnotherContentType(string contentType) =>
        (await _all.As("zorg-a").PostTextAsync("/v1/signalen", "{}\n", contentType)).ExpectProblem(415, "BK1008");

    private static JsonObject With(JsonObject line, string field, string value)
    {
        var changed = line.DeepClone().AsObject();
        changed[field] = JsonNode.Parse(value);
        return changed;
    }

    private static List<JsonNode> Results(Reply reply) =>
        [.. reply.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
}
