using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Supervision;
using Bekend.Gateway.Tests.AuthZen;
using Bekend.Gateway.Tests.Support;
using static Bekend.Gateway.Tests.Support.Publication;

namespace Bekend.Gateway.Tests.Covenants;

/// <summary>Which version decides: the latest that has begun, at once, at every gateway; what was decided before stays what it was.</summary>
public abstract class VersionInTurnContract(InstallationFixture shared)
{
    [Fact]
    public async Task Decides_ByANewVersion_WithoutARestart()
    {
        await using var all = await shared.StartOwnAsync();
        var asker = all.As("corporatie-b");
        using var batch = asker.Blind(TestPerson.New().Keys());
        (await asker.AskAsync(Asks.Triage(), batch)).Expect(201);

        var published = (await PublishAsync(all, Second)).Expect(201);

        (await asker.AskAsync(Asks.Triage(), batch)).ExpectProblem(403, "GW2104");
        Assert.Equal("/v1/convenanten/overlast-voorbeeldstad/versies/1.1.0", published.Headers.Location!.ToString());
        Assert.Equal("1.1.0", (string?)published["versie"]);
        Assert.True((bool)published["vanKracht"]!);
        Assert.Equal(Sha256(Second), (string?)(await asker.GetAsync($"/v1/convenanten/{Id}")).Expect(200)["sha256"]);
        await all.RestartGatewayAsync();
        (await all.As("corporatie-b").AskAsync(Asks.Triage(), batch)).ExpectProblem(403, "GW2104");
    }

    [Fact]
    public async Task Explains_AnOldDisclosure_ByTheVersionThatDecided()
    {
        await using var all = await shared.StartOwnAsync();
        var answer = (await all.As("corporatie-b").ResolveAsync(Asks.Triage(), TestPerson.New().Keys())).Expect(200);
        var path = $"/v1/verstrekkingen/{(string)answer["verstrekking"]!["id"]!}";
        var before = (await all.As(TestClients.Officer).GetAsync(path)).Expect(200)["uitleg"]!.ToJsonString();
        Assert.Contains("(corporatie)", before, StringComparison.Ordinal);

        (await PublishAsync(all, Second)).Expect(201);

        Assert.Equal(before, (await all.As(TestClients.Officer).GetAsync(path)).Expect(200)["uitleg"]!.ToJsonString());
    }

    [Theory]
    [InlineData("antwoord: P1Y", 24)]
    [InlineData("antwoord: PT1H", 1)]
    public async Task Shows_NoAnswerLonger_ThanAnyVersionSaid(string retention, int hours)
    {
        await using var all = await shared.StartOwnAsync();
        var answer = new DisclosureOverview(Guid.NewGuid(), Installation.Start, Id, Oins.CorporationA, "m-1", "triage", DisclosureOutcome.NotKnown);
        var text = Next("1.1.0").Replace("antwoord: PT24H", retention, StringComparison.Ordinal);
        Assert.NotEqual(Next("1.1.0"), text);

        (await PublishAsync(all, text)).Expect(201);

        Assert.Equal(Installation.Start.AddHours(hours), all.Gateway.Services.GetRequiredService<OwnDisclosures>().KeptUntil(answer));
    }

    [Fact]
    public async Task Answers_NoQuestion_ThatWasOpenedUnderAnotherVersion()
    {
        await using var all = await shared.StartOwnAsync();
        var asker = all.As("corporatie-a");
        using var batch = asker.Blind(TestPerson.New().Keys());
        var opened = (await asker.AskAsync(Asks.Triage(), batch)).Expect(201);

        (await PublishAsync(all, Second)).Expect(201);

        (await asker.AnswerAsync(opened, batch)).ExpectProblem(410, "GW2111");
        (await asker.ResolveAsync(Asks.Triage(), TestPerson.New().Keys())).Expect(200);
    }

    [Fact]
    public async Task Lets_TheTimeOfTheQuestionPickTheVersion()
    {
        await using var all = await shared.StartOwnAsync(start: new(2026, 12, 31, 22, 59, 0, TimeSpan.Zero));
        (await PublishAsync(all, Small("1.0.0", 2026, "true"))).Expect(201);

        var published = (await PublishAsync(all, Small("1.1.0", 2027, "\"[0-9]+\""))).Expect(201);

        Assert.False((bool)published["vanKracht"]!);
        var question = Asks.Case("zorg", "hit", "taak");
        (question["convenant"], question["doel"]) = ("klein", "triage");
        var asker = all.As("gemeente");
        using var batch = asker.Blind(TestPerson.New().Keys());
        (await asker.AskAsync(question, batch)).Expect(201);
        Assert.Equal("1.0.0", await DecidingVersionAsync(all, "2026-12-31T23:59:59+01:00"));
        Assert.Equal("1.1.0", await DecidingVersionAsync(all, "2027-01-01T00:00:00+01:00"));

        // Midnight in the Netherlands.
        all.Clock.Advance(TimeSpan.FromMinutes(1));
        (await asker.AskAsync(question, batch)).ExpectProblem(403, "GW2102");
    }

    [Fact]
    public async Task Brings_NoOlderVersionBack_WhenTheLatestEnds()
    {
        await using var all = await shared.StartOwnAsync(start: new(2026, 12, 31, 22, 59, 0, TimeSpan.Zero));
        (await PublishAsync(all, Small("1.0.0", 2026, "true"))).Expect(201);
        var ending = Small("1.1.0", 2026, "true").Replace("tot: 2030-12-31", "tot: 2026-12-31", StringComparison.Ordinal).Replace("2028-03-03T10:00", "2026-03-03T10:00", StringComparison.Ordinal);
        Assert.True((bool)(await PublishAsync(all, ending)).Expect(201)["vanKracht"]!);
        var question = Asks.Case("zorg", "hit", "taak");
        (question["convenant"], question["doel"]) = ("klein", "triage");
        using var batch = all.As("gemeente").Blind(TestPerson.New().Keys());
        (await all.As("gemeente").AskAsync(question, batch)).Expect(201);

        all.Clock.Advance(TimeSpan.FromMinutes(1));

        (await all.As("gemeente").AskAsync(question, batch)).ExpectProblem(403, "GW2103");
        Assert.All(
            (await all.As("gemeente").GetAsync("/v1/convenanten/klein/versies")).Expect(200).Json.AsArray(),
            version => Assert.False((bool)version!["vanKracht"]!));
    }

    [Fact]
    public async Task IsNotInForce_BeforeItsFirstDay()
    {
        await using var all = await shared.StartOwnAsync();

        Assert.False((bool)(await PublishAsync(all, Small("1.0.0", 2027, "true"))).Expect(201)["vanKracht"]!);
    }

    [Fact]
    public async Task Lets_AFormerPartnerSeeAndTakeBackItsSignals()
    {
        await using var all = await shared.StartOwnAsync();
        var signal = await all.As("corporatie-b").HoldSignalAsync(TestPerson.New().Keys());
        (await PublishAsync(all, Second)).Expect(201);

        var listed = (await all.As("corporatie-b").GetAsync($"/v1/signalen?convenant={Id}")).Expect(200);
        Assert.Equal(signal, (Guid)Assert.Single(listed["signalen"]!.AsArray())!["id"]!);
        (await all.As("corporatie-b").PostAsync($"/v1/signalen/{signal}/intrekking")).Expect(200);
        (await all.As("buitenstaander").GetAsync($"/v1/signalen?convenant={Id}")).ExpectProblem(403, "GW2502");
    }

    [Fact]
    public async Task Tells_OtherGateways_WithinTheInterval()
    {
        await using var all = await shared.StartOwnAsync();
        await using var other = await all.StartAnotherGatewayAsync();
        var catalogue = other.Services.GetRequiredService<CovenantCatalogue>();
        (await PublishAsync(all, Second)).Expect(201);

        // A tick starts the look, it does not end it: between two ticks the other gateway answers a request.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (catalogue.Find(Id)!.Version != "1.1.0")
        {
            all.Clock.Advance(TimeSpan.FromSeconds(5));
            (await all.SendAsync(new(HttpMethod.Get, new Uri(new(other.Urls.First()), "/health/live")))).Expect(200);
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task<string?> DecidingVersionAsync(Installation all, string time)
    {
        var request = AuthZenRequests.Triage().With("context.time", time).With("context.convenant", "klein").With("context.grondslag", "taak");
        request["action"]!["properties"]!.AsObject().Remove("processing_activity_id");
        var reply = (await all.As("gemeente").PostAsync("/access/v1/evaluation", request)).Expect(200);
        return ((string?)reply["context"]!["convenant"])?.Split('@')[1];
    }
}
