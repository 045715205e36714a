using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.AuthZen;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Logboek;

/// <summary>What logboeken hear of decisions: the Authorization Decision Log.</summary>
public sealed class DecisionRecordTests : LogboekFixture
{
    private const string Subject = "dpl.core.data_subject_id";

    [Fact]
    public async Task Tells_WhatTheStandardDemands_AndRefersToTheRest()
    {
        await WithAsync();
        var answer = (await DecideAsync(AuthZenRequests.Triage())).Expect(200);

        var record = Assert.Single(Logboek.Records);

        var own = Assert.Single(await OwnLinesAsync());
        Assert.Equal(
            ["timeUnixNano", "observedTimeUnixNano", "eventName", "traceId", "spanId", "flags", "attributes", "body"],
            record.AsObject().Select(member => member.Key));
        Assert.Equal($"{Installation.Start.ToUnixTimeMilliseconds()}000000", (string?)record["timeUnixNano"]);
        Assert.Equal("adl.access_evaluation", (string?)record["eventName"]);
        Assert.Equal((TracedQuestion.Trace, (string)own["span_id"]!), ((string)record["traceId"]!, (string)record["spanId"]!));
        var attributes = TestLogboek.Values(record["attributes"]!);
        Assert.Equal(
            ["log.record.uid", "status", "parent_span_id", "adl.core.policies", "adl.core.request", "adl.core.information"],
            attributes.Select(attribute => attribute.Key));
        Assert.Equal("Ok", (string?)attributes["status"]!["stringValue"]);
        Assert.Equal(TracedQuestion.Span, (string?)attributes["parent_span_id"]!["stringValue"]);
        Assert.Equal($"urn:uuid:{own["id"]}", (string?)attributes["adl.core.request"]!["stringValue"]);
        Assert.Equal($"urn:uuid:{own["id"]}", (string?)attributes["adl.core.information"]!["stringValue"]);
        var policy = TestLogboek.Values(attributes["adl.core.policies"]!["kvlistValue"]!["values"]!);
        Assert.Equal((string?)own["attributes"]!["adl.core.policies"]![Connector.Overlast], (string?)policy[Connector.Overlast]!["stringValue"]);
        var body = TestLogboek.Values(record["body"]!["kvlistValue"]!["values"]!);
        Assert.Equal(["adl.core.response", "adl.core.configuration"], body.Select(member => member.Key));
        Assert.Equal((bool)answer["decision"]!, (bool)TestLogboek.Body(record, "adl.core.response")["decision"]!["boolValue"]!);
        Assert.True((bool)answer["decision"]!);
        foreach (var asked in new[] { "u1", "G-7", "casusregisseur" })
        {
            Assert.DoesNotContain($"\"{asked}\"", Logboek.Text, StringComparison.Ordinal);
        }

        Assert.Empty(All.Secrets.FoundIn(Logboek.Text));
    }

    [Fact]
    public async Task Tells_OfANo_AsOfNoError()
    {
        await WithAsync();

        Assert.False((bool)(await DecideAsync(AuthZenRequests.Triage().With("context.doel", "marketing"))).Expect(200)["decision"]!);

        var record = Assert.Single(Logboek.Records);
        Assert.Equal("Ok", (string?)TestLogboek.Values(record["attributes"]!)["status"]!["stringValue"]);
        Assert.False((bool)TestLogboek.Body(record, "adl.core.response")["decision"]!["boolValue"]!);
        Assert.DoesNotContain("marketing", Logboek.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{", false)]
    public async Task Tells_OfACallThatWasNone(string body, bool hasRequest)
    {
        await WithAsync();

        await All.As("gemeente").PostTextAsync(AuthZenRequests.Evaluation, body);

        var record = Assert.Single(Logboek.Records);
        var attributes = TestLogboek.Values(record["attributes"]!);
        Assert.Equal("Error", (string?)attributes["status"]!["stringValue"]);
        Assert.Equal(hasRequest, attributes.ContainsKey("adl.core.request"));
        Assert.Equal("400", (string?)TestLogboek.Body(record, "adl.core.response")["status"]!["intValue"]);
    }

    [Theory]
    [InlineData("/access/v1/evaluations", "adl.access_evaluations")]
    [InlineData("/access/v1/search/subject", "adl.search_subject")]
    [InlineData("/access/v1/search/resource", "adl.search_resource")]
    [InlineData("/access/v1/search/action", "adl.search_action")]
    public async Task Tells_OfEveryOperation_Once(string path, string eventName)
    {
        await WithAsync();

        (await All.As("gemeente").PostAsync(path, AuthZenRequests.Triage())).Expect(200);

        Assert.Equal(eventName, (string?)Assert.Single(Logboek.Records)["eventName"]);
    }

    [Theory]
    [InlineData(503, "{}")]
    [InlineData(200, """{"partialSuccess":{"rejectedLogRecords":"1"}}""")]
    public async Task Answers_Nothing_UntilItIsAcknowledged(int status, string answer)
    {
        await WithAsync();
        Logboek.Answer = context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(answer);
        };

        var refused = (await DecideAsync(AuthZenRequests.Triage())).ExpectProblem(503, "GW2960");

        Assert.Null(refused["decision"]);
        Assert.Empty(await OwnLinesAsync());
        Logboek.Answer = null;
        (await DecideAsync(AuthZenRequests.Triage())).Expect(200);
        Assert.Single(await OwnLinesAsync());
    }

    [Fact]
    public async Task CallsTheSubject_AsLinesOfItsQuestionDo()
    {
        await using var own = await TestLogboek.StartAsync();
        await WithAsync([.. Logboek.Arguments(), .. own.Arguments(Oins.Municipality)]);
        using var traced = Traced(Asks.Triage());
        (await traced.AskAsync()).Expect(200);

        await DecideAsync(About(traced.Pseudonyms[0]));
        await DecideAsync(About("999990019"));

        var lines = Logboek.Spans.Select(span => TestLogboek.Attributes(span).GetValueOrDefault(Subject)).OfType<string>();
        var subjects = Logboek.Records.Where(record => (string?)record["eventName"] == "adl.access_evaluation").Select(SubjectOf).ToList();
        Assert.Contains(subjects[0], lines);
        Assert.DoesNotContain(subjects[1], lines);
        Assert.DoesNotContain("999990019", Logboek.Text, StringComparison.Ordinal);
        Assert.Empty(subjects.Intersect(own.Records.Select(SubjectOf)));
        Assert.Equal(2, own.Records.Count);
        Assert.Empty(All.Secrets.FoundIn(Logboek.Text + own.Text));
    }

    private static JsonObject About(string subject) => AuthZenRequests.Triage().With("resource.properties.betrokkene", subject);

    private static string SubjectOf(JsonNode record) => (string)TestLogboek.Values(record["attributes"]!)[Subject]!["stringValue"]!;

    private Task<Reply> DecideAsync(JsonObject request)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, AuthZenRequests.Evaluation) { Content = JsonContent.Create(request) };
        message.Headers.Add("traceparent", TracedQuestion.Unsampled);
        return All.As("gemeente").SendAsync(message);
    }

    private async Task<IReadOnlyList<JsonNode>> OwnLinesAsync() =>
        [.. (await All.As(TestClients.Officer).GetAsync("/v1/beslissingen")).Expect(200)["beslissingen"]!.AsArray().OfType<JsonNode>()];
}
