using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Logboek;

/// <summary>What logboeken hear of the decisions about questions.</summary>
public sealed class QuestionDecisionTests : LogboekFixture
{
    [Fact]
    public async Task Tells_OfADecision_InTheTraceOfItsQuestion()
    {
        await WithAsync();
        var question = Asks.Triage();
        using var traced = Traced(question);

        (await traced.AskAsync()).Expect(200);

        var record = Assert.Single(Logboek.Records);
        Assert.Equal("adl.access_evaluations", (string?)record["eventName"]);
        Assert.Equal((TracedQuestion.Trace, (string)Logboek.Lines[0]["traceId"]!), ((string)record["traceId"]!, (string)record["traceId"]!));
        var attributes = TestLogboek.Values(record["attributes"]!);
        Assert.Equal(["log.record.uid", "status", "parent_span_id", "adl.core.policies"], attributes.Select(attribute => attribute.Key));
        Assert.Equal(TracedQuestion.Span, (string?)attributes["parent_span_id"]!["stringValue"]);
        var own = Assert.Single(await LogView.OfEmployeeAsync(All, question)).Fields;
        Assert.Equal(
            $"{own["convenantversie"]} sha256:{own["convenantSha256"]}",
            (string?)TestLogboek.Values(attributes["adl.core.policies"]!["kvlistValue"]!["values"]!)[Connector.Overlast]!["stringValue"]);
        Assert.True(DecisionOf(record));
        var request = TestLogboek.Body(record, "adl.core.request");
        Assert.Equal("oin:" + Oins.CorporationA + "/consulent", Text(request, "subject", "id"));
        Assert.Equal(("triage", "huurrecht"), (Text(request, "context", "doel"), Text(request, "context", "grondslag")));
        Assert.Equal("1", (string?)TestLogboek.Values(request["context"]!["kvlistValue"]!["values"]!)["vierOgen"]!["intValue"]);
        AssertSaysNothing(Logboek, question);
    }

    [Fact]
    public async Task Tells_OfARefusal_ThatIsNoError_WithoutWhatNobodyKnows()
    {
        await WithAsync();
        var question = Asks.Triage();
        (question["doel"], question["grondslag"], question["toelichting"]) = ("Jansen", "999990019", "Kerkstraat");
        using var traced = Traced(question);

        (await traced.OpenAsync(null)).Expect(403);

        var record = Assert.Single(Logboek.Records);
        Assert.Equal("Ok", (string?)TestLogboek.Values(record["attributes"]!)["status"]!["stringValue"]);
        Assert.False(DecisionOf(record));
        foreach (var said in new[] { "Jansen", "999990019", "Kerkstraat" })
        {
            Assert.DoesNotContain(said, Logboek.Text, StringComparison.Ordinal);
        }

        Assert.Equal((string?)Assert.Single(Logboek.Lines)["traceId"], (string?)record["traceId"]);
        AssertSaysNothing(Logboek, question);
    }

    [Fact]
    public async Task Tells_OfBothDecisions_WhenAColleagueApproves()
    {
        await WithAsync();

        var (_, question, approver) = await Asked.ApprovedAsync(All);

        Assert.Equal([false, true], Logboek.Records.Select(DecisionOf));
        Assert.Equal(2, Logboek.Records.Select(record => (string?)record["spanId"]).Distinct().Count());
        Assert.Equal((string?)Assert.Single(Logboek.Lines)["traceId"], Assert.Single(Logboek.Records.Select(record => (string?)record["traceId"]).Distinct()));
        Assert.DoesNotContain(approver, Logboek.Text, StringComparison.Ordinal);
        AssertSaysNothing(Logboek, question);
    }

    [Fact]
    public async Task Opens_Nothing_UntilItIsAcknowledged()
    {
        await WithAsync();
        using var traced = Traced(Asks.Triage());
        Logboek.Answer = context => context.Response.WriteAsync("""{"partialSuccess":{"rejectedLogRecords":1}}""");

        var refused = (await traced.OpenAsync(null)).ExpectProblem(503, "GW2960");

        Assert.Null(refused["vraagId"]);
        await using (var connection = All.OpenDatabase())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM questions";
            Assert.Equal(0L, await command.ExecuteScalarAsync(Cancel));
        }

        Logboek.Answer = null;
        (await traced.AskAsync()).Expect(200);
    }

    [Fact]
    public async Task Tells_TheSameLine_ToTheOperatorAndToTheAsker()
    {
        await using var own = await TestLogboek.StartAsync();
        await WithAsync([.. Logboek.Arguments(), .. own.Arguments(Oins.CorporationA)]);
        using var traced = Traced(Asks.Triage());

        (await traced.AskAsync()).Expect(200);

        Assert.True(JsonNode.DeepEquals(Assert.Single(Logboek.Records), Assert.Single(own.Records)));
    }

    private static bool DecisionOf(JsonNode record)
    {
        var evaluation = TestLogboek.Body(record, "adl.core.response")["evaluations"]!["arrayValue"]!["values"]![0]!;
        return (bool)TestLogboek.Values(evaluation["kvlistValue"]!["values"]!)["decision"]!["boolValue"]!;
    }

    private static string? Text(JsonObject values, string member, string name) =>
        (string?)TestLogboek.Values(values[member]!["kvlistValue"]!["values"]!)[name]!["stringValue"];
}
