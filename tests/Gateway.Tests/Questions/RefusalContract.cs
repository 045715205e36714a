using System.Text.Json.Nodes;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;
using Bekend.Policies.Decisions;

namespace Bekend.Gateway.Tests.Questions;

/// <summary>Each reason of refusal: its code, its clause, and one record.</summary>
public abstract class RefusalContract(InstallationFixture shared)
{
    private readonly Installation _all = shared.Running;

    [Theory]
    [InlineData("meerderjarig", "false", "GW2101", "V2", "6.2", "")]
    [InlineData("zaak", "\"Z-1\"", "GW2102", "R1", "5.1", "zaak")]
    [InlineData("bij", "[\"brandweer\"]", "GW2104", null, null, "bij")]
    [InlineData("bij", "[\"00000099000000008000\"]", "GW2104", null, null, "bij")]
    [InlineData("rol", "\"registreerder\"", "GW2105", "R1", "5.1", "wie")]
    [InlineData("rol", "\"casusregisseur\"", "GW2105", null, null, "wie")]
    [InlineData("doel", "\"marketing\"", "GW2106", "R1", "5.1", "doel")]
    [InlineData("grondslag", "\"gevoel\"", "GW2107", "R1", "5.1", "grondslag")]
    [InlineData("signaalsoort", "\"woonfraude\"", "GW2108", "R1", "5.1", "signaalsoort")]
    public async Task Refuses_AndRecordsOnce(
        string field, string value, string code, string? rule, string? article, string missing)
    {
        var question = Asks.Triage();
        question[field] = JsonNode.Parse(value);

        var refused = await AskAsync("corporatie-a", question);

        refused.ExpectProblem(403, code);
        Assert.Equal(rule, (string?)refused["regel"]);
        Assert.Equal(article, (string?)refused["artikel"]);
        Assert.Equal(missing, string.Join(',', refused["ontbreekt"]!.AsArray().Select(clause => (string?)clause)));
        await AssertRecordedAsync(question, refused);
    }

    [Fact]
    public async Task Refuses_AnOrganisationThatSignedNothing()
    {
        var question = Asks.Triage();

        var refused = await AskAsync(TestClients.Outsider, question);

        refused.ExpectProblem(403, "GW2104");
        Assert.Contains("wie", refused["ontbreekt"]!.AsArray().Select(clause => (string?)clause));
        await AssertRecordedAsync(question, refused);
    }

    [Fact]
    public async Task Refuses_OutsideTheCovenantsYears()
    {
        await using var later = await shared.StartOwnAsync( new(2033, 1, 3, 9, 0, 0, TimeSpan.Zero));
        var question = Asks.Triage();
        var connector = later.As("corporatie-a");
        using var batch = connector.Blind(TestPerson.New().Keys());

        var refused = await connector.AskAsync(question, batch);

        refused.ExpectProblem(403, "GW2103");
        Assert.Equal(["geldig"], refused["ontbreekt"]!.AsArray().Select(clause => (string?)clause));
        Assert.Single(await LogView.OfEmployeeAsync(later, question));
        (await later.As("zorg-a").PostAsync("/v1/evaluaties", new JsonObject { ["convenant"] = Connector.Overlast, ["elementen"] = batch.Elements() })).ExpectProblem(403, "GW2103");
    }

    [Theory]
    [InlineData(nameof(DenyReason.EvaluationFailed))]
    [InlineData("a reason of tomorrow")]
    [InlineData(null)]
    public void Says_NotDecided_ForADecisionThatFailed(string? reason)
    {
        var problem = Refusal.ToProblem(Guid.Empty, [new("zorg", "zorg", null, false, null, null, [], null, null, reason)]);

        Assert.Equal(GatewayProblems.NotDecided.Code, problem.Code);
        Assert.Equal("GW2109", problem.Code);
        Assert.Equal(403, problem.Status);
    }

    [Fact]
    public void Gives_EveryReasonACodeOfItsOwn()
    {
        var codes = Enum.GetNames<DenyReason>()
            .Select(reason => Refusal.ToProblem(Guid.Empty, [new("zorg", "zorg", null, false, null, null, [], null, null, reason)]).Code)
            .ToList();

        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Asks_OnlyThePartnersThatAreAllowed()
    {
        var person = TestPerson.New();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());
        var question = Asks.Case("politie", "domein");
        (question["doel"], question["bij"]) = ("triage", Asks.Texts(["zorg", "politie", "brandweer"]));
        var connector = _all.As("gemeente");
        using var batch = connector.Blind(person.Keys());

        var opened = (await connector.AskAsync(question, batch)).Expect(201);
        var answer = (await connector.AnswerAsync(opened, batch)).Expect(200);

        var decisions = opened["beslissingen"]!.AsArray();
        Assert.Equal(
            ["zorg:False:ziet", "politie:True:", "brandweer:False:bij"],
            decisions.Select(item => $"{(string?)item!["bij"]}:{(bool)item["toegestaan"]!}:{(string?)item["ontbreekt"]?[0]}"));
        Assert.False((bool)answer["bekend"]!);
        var record = Assert.Single(await LogView.OfEmployeeAsync(_all, question));
        Assert.Contains("\"zorg\",\"toegestaan\":false", record.Fields["beslissingen"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_OnesOwnOrganisation()
    {
        var refused = await AskAsync("corporatie-a", Asks.Triage(Oins.CorporationA));

        refused.ExpectProblem(403, "GW2101");
        Assert.Equal("V1", (string?)refused["regel"]);
        Assert.Contains("Eigen gegevens raadpleegt u in het eigen systeem.", (string?)refused["detail"], StringComparison.Ordinal);
    }

    private async Task<Reply> AskAsync(string client, JsonObject question)
    {
        var connector = _all.As(client);
        using var batch = connector.Blind(TestPerson.New().Keys());
        return await connector.AskAsync(question, batch);
    }

    private async Task AssertRecordedAsync(JsonObject question, Reply refused)
    {
        var record = Assert.Single(await LogView.OfEmployeeAsync(_all, question));
        Assert.Equal(EntryType.Disclosure, record.Entry.Type);
        Assert.Equal((Guid)refused["beslissingId"]!, record.Entry.Id);
        Assert.Equal("geweigerd", record.Fields["uitkomst"]);
        Assert.Equal(refused["beslissingen"]!.ToJsonString(), record.Fields["beslissingen"]);
    }
}
