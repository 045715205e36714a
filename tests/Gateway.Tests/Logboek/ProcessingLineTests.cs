using Bekend.Gateway.Logboek;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Logboek;

/// <summary>What the Logboek Dataverwerkingen hears of questions.</summary>
public sealed class ProcessingLineTests : LogboekFixture
{
    private const string Activity = "dpl.core.processing_activity_id";
    private const string Subject = "dpl.core.data_subject_id";
    private const string SubjectType = "dpl.core.data_subject_id_type";
    private const string Register = "https://register.example/verwerkingen/";

    [Fact]
    public async Task Tells_WhatTheStandardDemands_OfAnAnswer()
    {
        await WithAsync([.. Logboek.Arguments(), $"--Logboek:Processors:{Oins.CorporationA}=https://corporatie-a.example/zaaksysteem"]);
        var (person, question) = (await KnownAsync(), Asks.Triage());
        using var traced = Traced(question, person.Keys());

        Assert.True((bool)(await traced.AskAsync()).Expect(200)["bekend"]!);

        var line = Assert.Single(Logboek.Lines);
        Assert.Equal(
            ["traceId", "spanId", "parentSpanId", "flags", "name", "kind", "startTimeUnixNano", "endTimeUnixNano", "attributes", "status"],
            line.AsObject().Select(member => member.Key));
        Assert.Equal((TracedQuestion.Trace, TracedQuestion.Span), ((string)line["traceId"]!, (string)line["parentSpanId"]!));
        Assert.Equal("Opzoeking in de verwijsindex", (string?)line["name"]);
        Assert.Equal(1, (int)line["status"]!["code"]!);
        Assert.Equal($"{Installation.Start.ToUnixTimeMilliseconds()}000000", (string?)line["startTimeUnixNano"]);
        Assert.Equal($"{Installation.Start.ToUnixTimeMilliseconds()}000000", (string?)line["endTimeUnixNano"]);
        Assert.Equal(
            new Dictionary<string, string>
            {
                [Activity] = Register + "rvv%3Avoorbeeld-overlast-1",
                ["dpl.core.foreign_operation.processor"] = "https://corporatie-a.example/zaaksysteem",
            },
            TestLogboek.Attributes(line));
        var record = Assert.Single(await LogView.OfEmployeeAsync(All, question));
        Assert.Equal(TracedQuestion.Trace, record.Fields["traceId"]);
        AssertSaysNothing(Logboek, question);
    }

    [Fact]
    public async Task Tells_OfEachSubject_BelowTheProcessing()
    {
        await WithAsync();
        using var traced = Traced(Asks.Triage());

        (await traced.AskAsync()).Expect(200);

        var line = Assert.Single(Logboek.Lines);
        var below = Logboek.Spans.Where(span => (string?)span["spanId"] != (string?)line["spanId"]).ToList();
        Assert.Equal(traced.Pseudonyms.Count, below.Count);
        Assert.All(below, span =>
        {
            Assert.Equal((string?)line["spanId"], (string?)span["parentSpanId"]);
            Assert.Equal((string?)line["traceId"], (string?)span["traceId"]);
            Assert.Equal([Activity, Subject, SubjectType], TestLogboek.Attributes(span).Keys);
            Assert.Equal(ProcessingLines.SubjectTypes + "persoon", TestLogboek.Attributes(span)[SubjectType]);
            Assert.True(Uri.IsWellFormedUriString(TestLogboek.Attributes(span)[SubjectType], UriKind.Absolute));
            Assert.Matches("^[A-Za-z0-9_-]{43}$", TestLogboek.Attributes(span)[Subject]);
            Assert.DoesNotContain(TestLogboek.Attributes(span)[Subject], traced.Pseudonyms);
        });
        Assert.Equal(below.Count, below.Select(span => (string?)span["spanId"]).Distinct().Count());
        Assert.Equal(below.Count, below.Select(span => TestLogboek.Attributes(span)[Subject]).Distinct().Count());
    }

    [Fact]
    public async Task Tells_OfNobodyKnown_AsOfNoError()
    {
        await WithAsync();
        using var traced = Traced(Asks.Triage());

        Assert.False((bool)(await traced.AskAsync()).Expect(200)["bekend"]!);

        Assert.Equal(0, (int)Assert.Single(Logboek.Lines)["status"]!["code"]!);
        Assert.All(Logboek.Spans, span => Assert.Equal(0, (int)span["status"]!["code"]!));
    }

    [Fact]
    public async Task Tells_OfARefusal_WithoutSubject()
    {
        await WithAsync();
        var (unknown, forbidden) = (Asks.Triage(), Asks.Triage());
        unknown["doel"] = "marketing";
        forbidden["ziet"] = "contactpersoon";
        using var first = Traced(unknown);
        using var second = Traced(forbidden);

        (await first.OpenAsync(TracedQuestion.Unsampled)).Expect(403);
        (await second.OpenAsync(TracedQuestion.Unsampled)).Expect(403);

        Assert.Equal(2, Logboek.Spans.Count);
        Assert.All(Logboek.Lines, line =>
        {
            Assert.Equal(TracedQuestion.Trace, (string?)line["traceId"]);
            Assert.Equal("Vraag geweigerd", (string?)line["name"]);
            Assert.Equal(0, (int)line["status"]!["code"]!);
            Assert.Equal([Activity], TestLogboek.Attributes(line).Keys);
        });
        Assert.Equal(
            [Register + "beoordelen", Register + "rvv%3Avoorbeeld-overlast-1"],
            Logboek.Lines.Select(line => TestLogboek.Attributes(line)[Activity]));
        Assert.DoesNotContain("marketing", Logboek.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_OfAFailureOfItsOwn_AndOfTheAnswerThatCameAfterIt()
    {
        await WithAsync();
        var question = Asks.Triage();
        using var traced = Traced(question);
        (await traced.OpenAsync(TracedQuestion.Unsampled)).Expect(201);
        LogFailure.Begin();

        (await traced.AnswerAsync(TracedQuestion.Unsampled)).ExpectProblem(503, "BK1011");

        var failed = Assert.Single(Logboek.Lines, line => (int)line["status"]!["code"]! == 2);
        Assert.Equal("Opzoeking mislukt", (string?)failed["name"]);
        Assert.Equal([Activity, "exception.type", "exception.message"], TestLogboek.Attributes(failed).Keys);
        Assert.Equal("StoreUnavailableException", TestLogboek.Attributes(failed)["exception.type"]);
        Assert.DoesNotContain("disk", Logboek.Text, StringComparison.Ordinal);
        Assert.Empty(await LogView.OfEmployeeAsync(All, question));

        LogFailure.End();
        (await traced.AnswerAsync(TracedQuestion.Unsampled)).Expect(200);
        Assert.Equal([0, 2], Logboek.Lines.Select(line => (int)line["status"]!["code"]!).Order());
        Assert.Single(Logboek.Lines.Select(line => (string?)line["traceId"]).Distinct());
        AssertSaysNothing(Logboek, question);
    }

    [Fact]
    public async Task Tells_OfAnIndexThatDoesNotAnswer()
    {
        await WithAsync();
        using var traced = Traced(Asks.Triage());
        (await traced.OpenAsync(null)).Expect(201);
        foreach (var index in All.Indexes)
        {
            await index.StopAsync(Cancel);
        }

        (await traced.AnswerAsync(null)).ExpectProblem(503, "BK1011");

        Assert.Equal("BK1011", TestLogboek.Attributes(Assert.Single(Logboek.Lines))["exception.type"]);
    }

    [Theory]
    [InlineData(500, 503, 1)]
    [InlineData(400, 400, 0)]
    public async Task Tells_OfAnIndexThatFails_AndOfNoneThatRefuses(int index, int answer, int lines)
    {
        await WithAsync();
        using var traced = Traced(Asks.Triage());
        (await traced.OpenAsync(null)).Expect(201);
        foreach (var running in All.Indexes)
        {
            await running.StopAsync(Cancel);
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var other = builder.Build();
        All.Indexes.ToList().ForEach(running => other.Urls.Add(running.Urls.First()));
        other.Run(context =>
        {
            context.Response.StatusCode = index;
            return Task.CompletedTask;
        });
        await other.StartAsync(Cancel);

        (await traced.AnswerAsync(null)).Expect(answer);

        Assert.Equal(lines, Logboek.Lines.Count);
        Assert.All(Logboek.Lines, line => Assert.Equal("BK1011", TestLogboek.Attributes(line)["exception.type"]));
    }

    [Fact]
    public async Task Tells_OfAQuestionThatAColleagueApproved_Once()
    {
        await WithAsync();

        var (_, question, approver) = await Asked.ApprovedAsync(All);

        var line = Assert.Single(Logboek.Lines);
        var record = Assert.Single(await LogView.OfEmployeeAsync(All, question));
        Assert.Equal(record.Fields["traceId"], (string?)line["traceId"]);
        Assert.DoesNotContain(approver, Logboek.Text, StringComparison.Ordinal);
        AssertSaysNothing(Logboek, question);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("garbage", "00-zz")]
    [InlineData("00-00000000000000000000000000000000-b7ad6b7169203331-01", null)]
    [InlineData(null, TracedQuestion.Unsampled)]
    [InlineData(TracedQuestion.Unsampled, null)]
    [InlineData(TracedQuestion.Unsampled, "00-ffffffffffffffffffffffffffffffff-b7ad6b7169203331-01")]
    public async Task Keeps_OneTrace_WhateverTheCallsSay(string? opening, string? answering)
    {
        await WithAsync();
        var question = Asks.Triage();
        using var traced = Traced(question);
        (await traced.OpenAsync(opening)).Expect(201);
        (await traced.AnswerAsync(answering)).Expect(200);

        var line = Assert.Single(Logboek.Lines);
        Assert.Matches("^[0-9a-f]{32}$", (string)line["traceId"]!);
        Assert.NotEqual(new string('0', 32), (string?)line["traceId"]);
        Assert.Equal(opening == TracedQuestion.Unsampled, (string?)line["traceId"] == TracedQuestion.Trace);
        Assert.Null(line["parentSpanId"]);
        Assert.Equal(Assert.Single(await LogView.OfEmployeeAsync(All, question)).Fields["traceId"], (string?)line["traceId"]);
    }

    [Fact]
    public async Task Tells_Nobody_WhenNobodyIsConfigured()
    {
        using var traced = Traced(Asks.Triage());

        (await traced.AskAsync()).Expect(200);

        Assert.Empty(Logboek.Received);
        Assert.False(All.Gateway.Services.GetRequiredService<Logboeken>().AreThere);
        await using var connection = All.OpenDatabase();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM secrets WHERE name = 'logboek-subjects'";
        Assert.Equal(0L, await command.ExecuteScalarAsync(Cancel));
    }
}
