using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Errors;

/// <summary>What is no question, answer or evaluation: refused whole, with every fault at once.</summary>
public sealed class BadInputTests(SharedInstallation shared)
{
    /// <summary>The group's identity, bytes that are no element, and one with bit 255 set.</summary>
    public static readonly TheoryData<string> NoElements = new(
        new string('A', 43), "_" + new string('_', 41) + "8", "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIA", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    private const string Question = "/v1/vragen";
    private const string Evaluations = "/v1/evaluaties";

    private readonly Installation _all = shared.Running;

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"convenant\":\"a\",\"convenant\":\"b\"}")]
    [InlineData("{\"a\":[[[[[[[[[[1]]]]]]]]]]}")]
    [InlineData("\u0000")]
    public async Task Refuses_MalformedJson(string body)
    {
        var connector = _all.As("corporatie-a");
        using var batch = connector.Blind(TestPerson.New().Keys());
        var opened = (await connector.AskAsync(Asks.Triage(), batch)).Expect(201);

        (await connector.PostTextAsync(Question, body)).ExpectProblem(400, "BK1001");
        (await connector.PostTextAsync($"{Question}/{(string)opened["vraagId"]!}/antwoord", body)).ExpectProblem(400, "BK1001");
        (await connector.PostTextAsync(Evaluations, body)).ExpectProblem(400, "BK1001");
        (await connector.AnswerAsync(opened, batch)).Expect(200);
    }

    [Fact]
    public async Task Names_EveryMissingFieldAtOnce()
    {
        var connector = _all.As("corporatie-a");

        Assert.Equal(
            ["convenant", "soort", "doel", "grondslag", "bij", "ziet", "medewerker", "rol", "elementen"],
            Faults(await connector.PostTextAsync(Question, "{}")));
        Assert.Equal(["convenant", "elementen"], Faults(await connector.PostTextAsync(Evaluations, "{}")));
        using var batch = connector.Blind(TestPerson.New().Keys());
        var opened = (await connector.AskAsync(Asks.Triage(), batch)).Expect(201);
        Assert.Equal(["pseudoniemen"], Faults(await connector.PostTextAsync($"{Question}/{(string)opened["vraagId"]!}/antwoord", "{}")));
    }

    [Fact]
    public async Task Names_EveryWrongField_AndRepeatsNone()
    {
        var body = new JsonObject
        {
            ["convenant"] = "geheim-6601",
            ["doel"] = 5,
            ["grondslag"] = new string('g', 64),
            ["zaak"] = "geheim\n6602",
            ["bij"] = Asks.Texts(["zorg", "zorg"]),
            ["ziet"] = "geheim-6603",
            ["soort"] = "geheim-6604",
            ["meerderjarig"] = "ja",
            ["weging"] = 1,
            ["signaalsoort"] = "",
            ["toelichting"] = new string('t', 2001),
            ["medewerker"] = true,
            ["rol"] = new JsonObject(),
            ["elementen"] = Asks.Texts(["geheim-6605"]),
        };

        var reply = await _all.As("corporatie-a").PostAsync(Question, body);

        Assert.Equal(body.Select(field => field.Key).Order(StringComparer.Ordinal), Faults(reply).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("geheim-", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("persoon", 15)]
    [InlineData("persoon", 17)]
    [InlineData("persoon", 8)]
    [InlineData("adres", 16)]
    [InlineData("adres", 7)]
    public async Task Refuses_AnotherNumberOfElements(string subject, int count)
    {
        var question = Asks.Triage();
        question["soort"] = subject;
        question["elementen"] = Asks.Texts(Enumerable.Repeat(new string('B', 42) + "A", count));

        Assert.Equal(["elementen"], Faults(await _all.As("corporatie-a").PostAsync(Question, question)));
    }

    [Theory]
    [MemberData(nameof(NoElements))]
    public async Task Refuses_WhatIsNoElement(string element)
    {
        var connector = _all.As("corporatie-a");
        using var batch = connector.Blind(TestPerson.New().Keys());
        var question = Asks.Triage();
        var elements = batch.Elements();
        elements[7] = element;
        question["elementen"] = elements;
        (await connector.PostAsync(Question, question)).ExpectProblem(400, "GW2202");
        (await connector.PostAsync(Evaluations, new JsonObject { ["convenant"] = Connector.Overlast, ["elementen"] = Asks.Texts([element]) }))
            .ExpectProblem(400, "GW2202");

        var opened = (await connector.AskAsync(Asks.Triage(), batch)).Expect(201);
        var pseudonyms = batch.Unblind(opened.Json, await connector.PublicKeyAsync());
        var path = $"{Question}/{(string)opened["vraagId"]!}/antwoord";
        var wrong = pseudonyms.DeepClone();
        wrong[7]!["pseudoniem"] = element;
        (await connector.PostAsync(path, new JsonObject { ["pseudoniemen"] = wrong })).ExpectProblem(400, "GW2202");
        (await connector.PostAsync(path, new JsonObject { ["pseudoniemen"] = pseudonyms })).Expect(200);
    }

    [Theory]
    [InlineData("A1")]
    [InlineData("K9")]
    [InlineData("k1")]
    [InlineData("")]
    [InlineData("K123")]
    public async Task Refuses_KindsThatDoNotFitTheSubject(string kind)
    {
        var connector = _all.As("corporatie-a");
        using var batch = connector.Blind(TestPerson.New().Keys());
        var opened = (await connector.AskAsync(Asks.Triage(), batch)).Expect(201);
        var pseudonyms = batch.Unblind(opened.Json, await connector.PublicKeyAsync());
        pseudonyms[3]!["soort"] = kind;

        var reply = await connector.PostAsync(
            $"{Question}/{(string)opened["vraagId"]!}/antwoord", new JsonObject { ["pseudoniemen"] = pseudonyms });

        Assert.Contains("pseudoniemen[3].soort", Faults(reply));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(17)]
    public async Task Refuses_AnotherNumberOfPseudonyms(int count)
    {
        var connector = _all.As("corporatie-a");
        using var batch = connector.Blind(TestPerson.New().Keys());
        var opened = (await connector.AskAsync(Asks.Triage(), batch)).Expect(201);
        var one = batch.Unblind(opened.Json, await connector.PublicKeyAsync())[0]!;
        var pseudonyms = new JsonArray([.. Enumerable.Range(0, count).Select(_ => one.DeepClone())]);

        var reply = await connector.PostAsync(
            $"{Question}/{(string)opened["vraagId"]!}/antwoord", new JsonObject { ["pseudoniemen"] = pseudonyms });

        Assert.Equal(["pseudoniemen"], Faults(reply));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Refuses_AnotherContentType(string contentType)
    {
        var connector = _all.As("corporatie-a");

        (await connector.PostTextAsync(Question, "{}", contentType)).ExpectProblem(415, "BK1008");
        (await connector.PostTextAsync(Evaluations, "{}", contentType)).ExpectProblem(415, "BK1008");
    }

    [Fact]
    public async Task Refuses_WhatIsTooLarge()
    {
        var connector = _all.As("corporatie-a");

        (await connector.PostTextAsync(Question, $"{{\"toelichting\":\"{new string('x', 17_000)}\"}}")).ExpectProblem(413, "BK1007");
        (await connector.PostTextAsync(Evaluations, $"{{\"convenant\":\"{new string('x', 66_000)}\"}}")).ExpectProblem(413, "BK1007");
    }

    [Fact]
    public async Task Refuses_AnUnknownCovenant()
    {
        var connector = _all.As("corporatie-a");
        using var batch = connector.Blind(TestPerson.New().Keys());
        var question = Asks.Triage();
        question["convenant"] = "onbekend";

        Assert.Equal(["convenant"], Faults(await connector.AskAsync(question, batch)));
        (await connector.PostAsync(Evaluations, new JsonObject { ["convenant"] = "onbekend", ["elementen"] = batch.Elements() }))
            .ExpectProblem(404, "GW2401");
        (await connector.GetAsync("/v1/convenanten/onbekend")).ExpectProblem(404, "GW2401");
        (await connector.GetAsync("/v1/convenanten/onbekend/sleutels")).ExpectProblem(404, "GW2401");
    }

    [Fact]
    public async Task Says_TheBudgetIsSpent()
    {
        await using var own = await Installation.StartAsync(keyHolder: ["--Budgets:ElementsPerDay=20"]);
        var connector = own.As("corporatie-a");
        using var batch = connector.Blind(TestPerson.New().Keys());
        (await connector.AskAsync(Asks.Triage(), batch)).Expect(201);

        var refused = (await connector.AskAsync(Asks.Triage(), batch)).ExpectProblem(429, "GW2203");

        // From nine o'clock to midnight, UTC.
        Assert.Equal("54000", refused.Headers.GetValues("Retry-After").Single());
    }

    private static IEnumerable<string> Faults(Reply reply)
    {
        reply.ExpectProblem(400, "BK1002");
        Assert.All(reply["fouten"]!.AsArray(), fault => Assert.False(string.IsNullOrEmpty((string?)fault!["melding"])));
        return reply["fouten"]!.AsArray().Select(fault => (string)fault!["veld"]!);
    }
}
