using Bekend.Gateway.Tests.Notices;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Tests.Logboek;

/// <summary>What no logboek acknowledged does not go out.</summary>
public sealed class AcknowledgementTests : LogboekFixture
{
    /// <summary>Ways in which a logboek does not say that it has all of it.</summary>
    public static TheoryData<string> Ways => ["503", "400", "202", "302", "rejected", "rejected number", "empty", "garbage", "list", "hang up"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task GivesNoAnswer_AndAnswersOnceItCan(string way)
    {
        await WithAsync();
        var (person, question) = (await KnownAsync(), Asks.Triage());
        using var traced = Traced(question, person.Keys());
        (await traced.OpenAsync(TracedQuestion.Unsampled)).Expect(201);
        Logboek.Answer = Answer(way);

        var refused = (await traced.AnswerAsync(TracedQuestion.Unsampled)).ExpectProblem(503, "GW2960");

        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Null(refused["bekend"]);
        Assert.Null(refused["verstrekking"]);
        Assert.Empty(await LogView.OfEmployeeAsync(All, question));
        Assert.Equal(1, All.LogLines.Count(line => line.Text.Contains("logboek beheerder did not acknowledge", StringComparison.Ordinal)));
        var tried = Assert.Single(Logboek.Lines);

        // The question is open still; the line that is sent again is the same one.
        Logboek.Answer = null;
        Assert.True((bool)(await traced.AnswerAsync(TracedQuestion.Unsampled)).Expect(200)["bekend"]!);
        Assert.Equal((string?)tried["spanId"], (string?)Assert.Single(Logboek.Lines)["spanId"]);
        Assert.Equal(2, Logboek.Received.Count(request => request.Path == "/otlp/v1/traces"));
        Assert.Single(await LogView.OfEmployeeAsync(All, question));
        AssertSaysNothing(Logboek, question);
    }

    [Fact]
    public async Task WaitsNoLonger_ThanItIsTold()
    {
        await WithAsync();
        using var traced = Traced(Asks.Triage());
        (await traced.OpenAsync(null)).Expect(201);
        await WithAsync([.. Logboek.Arguments(), "--Logboek:Timeout=00:00:00.2"]);
        Logboek.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        (await traced.AnswerAsync(null)).ExpectProblem(503, "GW2960");

        Logboek.Answer = null;
        await WithAsync();
        (await traced.AnswerAsync(null)).Expect(200);
        Assert.Single(Logboek.Lines);
    }

    [Fact]
    public async Task GivesNoAnswer_WhenNobodyListens()
    {
        await using (var gone = await TestLogboek.StartAsync())
        {
            await WithAsync(gone.Arguments());
        }

        using var traced = Traced(Asks.Triage());

        (await traced.OpenAsync(null)).ExpectProblem(503, "GW2960");
    }

    [Fact]
    public async Task TakesAWarning_ForAnAcknowledgement()
    {
        await WithAsync();
        Logboek.Answer = context => context.Response.WriteAsync("""{"partialSuccess":{"rejectedSpans":"0","errorMessage":"bijna vol"}}""");
        using var traced = Traced(Asks.Triage());

        (await traced.AskAsync()).Expect(200);
    }

    [Fact]
    public async Task KeepsARefusal_OnRecord_WhateverTheLogboekSays()
    {
        await WithAsync();
        var question = Asks.Triage();
        question["doel"] = "marketing";
        using var traced = Traced(question);
        Logboek.Answer = Answer("503");

        var refused = (await traced.OpenAsync(null)).ExpectProblem(503, "GW2960");

        Assert.Null(refused["beslissingId"]);
        Assert.Equal("geweigerd", Assert.Single(await LogView.OfEmployeeAsync(All, question)).Fields["uitkomst"]);
    }

    [Fact]
    public async Task StopsOnlyWhomItConcerns_WhenAnOrganisationsLogboekIsSilent()
    {
        await WithAsync(Logboek.Arguments(Oins.CorporationA));
        Logboek.Answer = Answer("503");
        using var concerned = Traced(Asks.Triage());
        using var other = Traced(Asks.Triage(), client: "corporatie-b");

        (await concerned.OpenAsync(null)).ExpectProblem(503, "GW2960");
        (await other.AskAsync()).Expect(200);

        Assert.Empty(Logboek.Lines);
        Assert.Single(Logboek.Records);
    }

    [Fact]
    public async Task TellsOfANotice_BeforeItIsThere_AndAgainAsTheSame()
    {
        await WithAsync();
        await NoticeSteps.MatchAsync(All);
        Logboek.Answer = Answer("503");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => NoticeSteps.Delivery(All).DeliverWaitingAsync(Cancel));

        Assert.Empty(await NoticeSteps.RecordsAsync(All));
        Logboek.Answer = null;
        Assert.Single(await NoticeSteps.NoticesAsync(All, "politie"));
        Assert.Equal(2, Logboek.Lines.Count);
        Assert.All(Logboek.Lines, line =>
        {
            Assert.Equal(("Melding aan een deelnemer", 1), ((string)line["name"]!, (int)line["status"]!["code"]!));
            Assert.Matches("^[0-9a-f]{32}$", (string)line["traceId"]!);
        });
    }

    private static Func<HttpContext, Task> Answer(string way) => way switch
    {
        "rejected" => context => context.Response.WriteAsync("""{"partialSuccess":{"rejectedSpans":"1","errorMessage":"te groot"}}"""),
        "rejected number" => context => context.Response.WriteAsync("""{"partialSuccess":{"rejectedSpans":17}}"""),
        "empty" => _ => Task.CompletedTask,
        "garbage" => context => context.Response.WriteAsync("<html>"),
        "list" => context => context.Response.WriteAsync("[]"),
        "hang up" => context =>
        {
            context.Abort();
            return Task.CompletedTask;
        },
        "302" => context =>
        {
            context.Response.Redirect("/elders");
            return Task.CompletedTask;
        },
        _ => context =>
        {
            context.Response.StatusCode = int.Parse(way, null);
            return context.Response.WriteAsync("{}");
        },
    };
}
