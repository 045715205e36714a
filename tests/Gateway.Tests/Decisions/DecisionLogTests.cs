using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Gateway.Decisions;
using Bekend.Gateway.Tests.AuthZen;
using Bekend.Gateway.Tests.Support;
using Bekend.Policies.Decisions;
using Bekend.Policies.Replay;
using Bekend.Policies.Syntax;

namespace Bekend.Gateway.Tests.Decisions;

/// <summary>One line for each call of the decision point, before its answer, with all it takes to decide again.</summary>
public sealed class DecisionLogTests
{
    private const string Path = "/v1/beslissingen";
    private const int Batches = 50;
    private const int ItemsPerBatch = 200;

    [Theory]
    [InlineData("/access/v1/evaluation", "adl.access_evaluation")]
    [InlineData("/access/v1/evaluations", "adl.access_evaluations")]
    [InlineData("/access/v1/search/subject", "adl.search_subject")]
    [InlineData("/access/v1/search/resource", "adl.search_resource")]
    [InlineData("/access/v1/search/action", "adl.search_action")]
    public async Task Records_OneLineForEachCall_WhateverBecomesOfIt(string path, string eventName)
    {
        await using var all = await Installation.StartAsync();
        var caller = all.As("gemeente");
        await caller.PostAsync(path, AuthZenRequests.Triage());
        all.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await caller.PostTextAsync(path, "{}");
        all.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await caller.PostTextAsync(path, "{");
        using var anonymous = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(AuthZenRequests.Triage()) };
        (await all.SendAsync(anonymous)).Expect(401);

        var lines = await ReadAsync(all);

        Assert.Equal(["Ok", "Error", "Error"], lines.Select(line => (string)line["status"]!));
        Assert.All(lines, line =>
        {
            Assert.Equal(eventName, (string)line["event_name"]!);
            Assert.Matches("^[0-9a-f]{32}$", (string)line["trace_id"]!);
            Assert.Matches("^[0-9a-f]{16}$", (string)line["span_id"]!);
            Assert.Equal(["adl.core.policies"], line["attributes"]!.AsObject().Select(member => member.Key));
            Assert.Equal(Oins.Municipality, (string?)line["body"]!["adl.core.information"]!["aanroeper"]!["organisatie"]);
            Assert.Equal("bekend-gateway", (string?)line["body"]!["adl.core.configuration"]!["engine"]);
        });
        Assert.True(JsonNode.DeepEquals(AuthZenRequests.Triage(), lines[0]["body"]!["adl.core.request"]));
        Assert.Null(lines[2]["body"]!["adl.core.request"]);
    }

    [Fact]
    public async Task Carries_TheAnswer_AndThePolicyThatWasAsked()
    {
        await using var all = await Installation.StartAsync();
        var answer = (await all.As("gemeente").PostAsync(AuthZenRequests.Evaluation, AuthZenRequests.Triage())).Expect(200);

        var line = Assert.Single(await ReadAsync(all));

        Assert.Equal(Installation.Start.ToUnixTimeMilliseconds(), (long)line["timestamp"]!);
        Assert.True(JsonNode.DeepEquals(answer.Json, line["body"]!["adl.core.response"]));
        Assert.Matches("^1.0.0 sha256:[0-9a-f]{64}$", (string)line["attributes"]!["adl.core.policies"]![Connector.Overlast]!);
    }

    [Fact]
    public async Task Joins_TheCallersTrace()
    {
        await using var all = await Installation.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, AuthZenRequests.Evaluation)
        {
            Content = JsonContent.Create(AuthZenRequests.Triage().With("context.traceparent", DecisionTraceTests.OtherParent)),
        };
        request.Headers.Add("traceparent", DecisionTraceTests.Parent);
        (await all.As("gemeente").SendAsync(request)).Expect(200);

        var line = Assert.Single(await ReadAsync(all));
        Assert.Equal(DecisionTraceTests.Trace, (string?)line["trace_id"]);
        Assert.Equal(DecisionTraceTests.Span, (string?)line["parent_span_id"]);
    }

    [Fact]
    public async Task Answers_Nothing_WhenItCannotBeRecorded()
    {
        await using var all = await Installation.StartAsync();
        Execute(all, "CREATE TRIGGER full BEFORE INSERT ON decisions BEGIN SELECT RAISE(ABORT, 'full'); END");

        var reply = (await all.As("gemeente").PostAsync(AuthZenRequests.Evaluation, AuthZenRequests.Triage())).ExpectProblem(503, "BK1011");
        Assert.DoesNotContain("decision", reply.Text, StringComparison.Ordinal);

        Execute(all, "DROP TRIGGER full");
        (await all.As("gemeente").PostAsync(AuthZenRequests.Evaluation, AuthZenRequests.Triage())).Expect(200);
    }

    [Fact]
    public async Task Decides_AllOfTenThousandAgain_AndTheSame()
    {
        await using var all = await Installation.StartAsync();
        var random = new Random(20261122);
        foreach (var batch in Enumerable.Range(0, Batches))
        {
            var items = new JsonArray([.. Enumerable.Range(0, ItemsPerBatch).Select(_ => (JsonNode)RandomRequests.Next(random))]);
            (await all.As("gemeente").PostAsync(AuthZenRequests.Evaluations, new JsonObject { ["evaluations"] = items })).Expect(200);
        }

        var read = CovenantReader.Read(Connector.Overlast, File.ReadAllText(System.IO.Path.Combine(RepositoryFiles.Covenants, Connector.Overlast + ".yaml")));
        var logged = (await ReadAsync(all))
            .SelectMany(line => line["body"]!["adl.core.information"]!["beslissingen"]!.AsArray())
            .Select(decision => LoggedDecisionJson.Parse(JsonSerializer.SerializeToElement(decision)))
            .ToList();

        Assert.Equal(Batches * ItemsPerBatch, logged.Count);
        Assert.All(logged, decision =>
        {
            Assert.Equal(read.Covenant!.Sha256, decision.Sha256);
            Assert.True(LoggedOutcome.Of(Decider.Decide(read.Covenant!, decision.Request)).IsSameAs(decision.Outcome), "decided otherwise");
        });
        Assert.InRange(logged.Count(decision => decision.Outcome.IsPermit), 100, logged.Count - 100);
        Assert.True(logged.SelectMany(decision => decision.Outcome.Missing).Distinct().Count() >= 5);
    }

    [Fact]
    public async Task Shows_APrivacyOfficer_WhatHeGuards_AndRecordsThat()
    {
        await using var all = await Installation.StartAsync();
        await all.As("gemeente").PostAsync(AuthZenRequests.Evaluation, AuthZenRequests.Triage());

        Assert.Single(await ListAsync(all, TestClients.Officer));
        Assert.Single(await ListAsync(all, TestClients.Officer, "?convenant=overlast-voorbeeldstad"));
        Assert.Empty(await ListAsync(all, TestClients.Officer, "?convenant=adresfraude-voorbeeldstad"));
        Assert.Empty(await ListAsync(all, TestClients.Officer, "?tot=2026-11-22"));
        Assert.Empty(await ListAsync(all, TestClients.Officer, "?vanaf=2026-11-24"));
        Assert.Empty(await ListAsync(all, TestClients.OtherOfficer));
        (await all.As(TestClients.OtherOfficer).GetAsync(Path + "?convenant=overlast-voorbeeldstad")).ExpectProblem(400, "BK1002");
        (await all.As(TestClients.Officer).GetAsync(Path + "?pagina=x")).ExpectProblem(400, "BK1002");
        (await all.As(TestClients.Officer).GetAsync(Path + "?vanaf=2026-11-24&tot=2026-11-23")).ExpectProblem(400, "BK1002");
        (await all.As(TestClients.IdleOfficer).GetAsync(Path)).ExpectProblem(403, "BK1004");
        (await all.As("gemeente").GetAsync(Path)).ExpectProblem(403, "BK1004");

        Assert.Equal(6, (await LogView.ReadAsync(all)).Count(record => record.Fields.GetValueOrDefault("handeling") == "beslissingen"));
    }

    [Fact]
    public async Task Shows_EachOfficer_HisPartOfACallToSeveralCovenants()
    {
        await using var all = await Installation.StartAsync();
        var request = AuthZenRequests.Triage().Without("context.convenant").With("resource.id", "oin:" + Oins.Police);
        await all.As("gemeente").PostAsync(AuthZenRequests.Evaluation, request);

        var line = Assert.Single(await ListAsync(all, TestClients.OtherOfficer))!;

        Assert.Equal([Connector.Riec], line["attributes"]!["adl.core.policies"]!.AsObject().Select(policy => policy.Key));
        var body = line["body"]!.AsObject();
        Assert.Equal(Connector.Riec, (string?)Assert.Single(body["adl.core.information"]!["beslissingen"]!.AsArray())!["convenant"]);
        Assert.False(body.ContainsKey("adl.core.request"));
        Assert.False(body.ContainsKey("adl.core.response"));
    }

    [Fact]
    public async Task Shows_SearchesAndWhatCameToNoCovenant()
    {
        await using var all = await Installation.StartAsync();
        await all.As("gemeente").PostAsync("/access/v1/search/resource", AuthZenRequests.Triage());
        all.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await all.As("gemeente").PostAsync(AuthZenRequests.Evaluation, AuthZenRequests.Triage().With("context.convenant", "bestaat-niet"));

        var lines = await ListAsync(all, TestClients.Officer);

        Assert.Equal(2, lines.Count);
        Assert.True(lines[0]!["body"]!["adl.core.information"]!["beslissingen"]!.AsArray().Count > 3);
        Assert.Null(lines[1]!["body"]!["adl.core.request"]);
        Assert.Single(await ListAsync(all, TestClients.OtherOfficer));
    }

    [Fact]
    public async Task Shows_TheOthers_WhenOneLineWasTamperedWith()
    {
        await using var all = await Installation.StartAsync();
        await all.As("gemeente").PostAsync(AuthZenRequests.Evaluation, AuthZenRequests.Triage());
        Execute(all, "DROP TRIGGER decisions_are_final");
        Execute(all, "UPDATE decisions SET content = x'00112233'");
        all.Clock.Advance(TimeSpan.FromSeconds(1));
        await all.As("gemeente").PostAsync(AuthZenRequests.Evaluation, AuthZenRequests.Triage());

        var lines = await ListAsync(all, TestClients.Officer);

        Assert.Equal([true, false], lines.Select(line => (bool?)line!["beschadigd"] == true));
    }

    [Fact]
    public async Task Shows_Nothing_WhenTheReadingCannotBeRecorded()
    {
        var failure = new LogFailure();
        await using var all = await Installation.StartAsync(failure.Install);
        await all.As("gemeente").PostAsync(AuthZenRequests.Evaluation, AuthZenRequests.Triage());
        failure.Begin();

        (await all.As(TestClients.Officer).GetAsync(Path)).ExpectProblem(503, "BK1011");
    }

    private static async Task<JsonArray> ListAsync(Installation all, string officer, string query = "") =>
        (await all.As(officer).GetAsync(Path + query)).Expect(200)["beslissingen"]!.AsArray();

    private static void Execute(Installation all, string sql)
    {
        using var database = all.OpenDatabase();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Past the interface, which shows no line about nothing.</summary>
    private static async Task<List<JsonNode>> ReadAsync(Installation all)
    {
        var store = all.Gateway.Services.GetRequiredService<IDecisionStore>();
        var lines = await store.ListAsync(
            DateTimeOffset.UnixEpoch, Installation.Start.AddDays(1), Guid.Empty, 1000, TestContext.Current.CancellationToken);
        var sealer = all.Gateway.Services.GetRequiredService<DecisionSealer>();
        return [.. lines.Select(line => JsonNode.Parse(sealer.Open(line))!)];
    }
}
