using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Tests.Support;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Model;

namespace Bekend.Gateway.Tests.Disclosure;

/// <summary>When nothing can be put on record, nothing happens and nothing is said.</summary>
public sealed class NoAnswerWithoutEntryTests
{
    private readonly LogFailure _failure = new();

    [Fact]
    public async Task GivesNoAnswer_AndBlamesNoIndex()
    {
        await using var all = await Installation.StartAsync(_failure.Install);
        var person = TestPerson.New();
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        var connector = all.As("corporatie-a");
        var question = Asks.Triage();
        using var batch = connector.Blind(person.Keys());
        var opened = (await connector.AskAsync(question, batch)).Expect(201);
        _failure.Begin();

        for (var attempt = 0; attempt < 20; attempt++)
        {
            var refused = (await connector.AnswerAsync(opened, batch)).ExpectProblem(503, "BK1011");
            AssertSaysNothing(refused);
        }

        Assert.All(DestinationsOf(all, Clusters.Index), destination =>
        {
            Assert.NotEqual(DestinationHealth.Unhealthy, destination.Health.Passive);
            Assert.NotEqual(DestinationHealth.Unhealthy, destination.Health.Active);
        });
        Assert.Empty(await LogView.OfEmployeeAsync(all, question));

        // The question is still open: once the log works again it is answered, once.
        _failure.End();
        Assert.True((bool)(await connector.AnswerAsync(opened, batch)).Expect(200)["bekend"]!);
        Assert.Single(await LogView.OfEmployeeAsync(all, question));
    }

    [Fact]
    public async Task GivesNoAnswer_WhenTheDatabaseRefusesTheEntry()
    {
        await using var all = await Installation.StartAsync();
        var connector = all.As("corporatie-a");
        using var batch = connector.Blind(TestPerson.New().Keys());
        var opened = (await connector.AskAsync(Asks.Triage(), batch)).Expect(201);
        Execute(all, "CREATE TRIGGER full BEFORE INSERT ON log_entries BEGIN SELECT RAISE(ABORT, 'full'); END");

        AssertSaysNothing((await connector.AnswerAsync(opened, batch)).ExpectProblem(503, "BK1011"));

        Execute(all, "DROP TRIGGER full");
        (await connector.AnswerAsync(opened, batch)).Expect(200);
    }

    [Fact]
    public async Task Refuses_WithoutSayingWhy_WhenTheRefusalCannotBeRecorded()
    {
        await using var all = await Installation.StartAsync(_failure.Install);
        var connector = all.As("corporatie-a");
        using var batch = connector.Blind(TestPerson.New().Keys());
        var question = Asks.Triage();
        question["doel"] = "marketing";
        await connector.TokenAsync();
        _failure.Begin();

        var refused = (await connector.AskAsync(question, batch)).ExpectProblem(503, "BK1011");

        Assert.Null(refused["beslissingId"]);
        Assert.Null(refused["regel"]);
    }

    [Fact]
    public async Task RegistersAndWithdrawsNothing()
    {
        await using var all = await Installation.StartAsync(_failure.Install);
        var (holder, asker) = (all.As("zorg-a"), all.As("corporatie-a"));
        var (kept, refused) = (TestPerson.New(), TestPerson.New());
        var id = await holder.HoldSignalAsync(kept.Keys());
        var line = await holder.SignalAsync(refused.Keys());
        _failure.Begin();

        (await holder.RegisterAsync(line)).ExpectProblem(503, "BK1011");
        (await holder.PostAsync($"/v1/signalen/{id}/intrekking")).ExpectProblem(503, "BK1011");

        _failure.End();
        Assert.False((bool)(await asker.ResolveAsync(Asks.Triage(), refused.Keys())).Expect(200)["bekend"]!);
        Assert.True((bool)(await asker.ResolveAsync(Asks.Triage(), kept.Keys())).Expect(200)["bekend"]!);
        var own = (await holder.GetAsync($"/v1/signalen?convenant={Connector.Overlast}")).Expect(200);
        Assert.Equal(id, (Guid)Assert.Single(own["signalen"]!.AsArray())!["id"]!);
    }

    [Fact]
    public async Task BreaksOff_AStreamWhoseRecordsFailHalfWay()
    {
        await using var all = await Installation.StartAsync(_failure.Install);
        var holder = all.As("zorg-a");
        var line = (await holder.SignalAsync(TestPerson.New().Keys())).ToJsonString();
        _failure.BeginAfter(128);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => holder.PostTextAsync(
            "/v1/signalen", string.Concat(Enumerable.Repeat(line + "\n", 1000)), "application/x-ndjson"));
    }

    [Fact(Timeout = 60_000)]
    public async Task BreaksOff_AlsoForAClientThatNeverReadsWhileItSends()
    {
        await using var all = await Installation.StartAsync(_failure.Install);
        var holder = all.As("zorg-a");
        var line = (await holder.SignalAsync(TestPerson.New().Keys())).ToJsonString();
        _failure.Begin();

        // Many results that nobody takes, then the failure, then more than any socket buffers.
        var before = string.Concat(Enumerable.Repeat("{}\n", 60_000));
        var after = string.Concat(Enumerable.Repeat(line + "\n", 30_000));
        await Assert.ThrowsAnyAsync<HttpRequestException>(
            () => holder.PostTextAsync("/v1/signalen", before + line + "\n" + after, "application/x-ndjson"));
    }

    private static IEnumerable<DestinationState> DestinationsOf(Installation all, string cluster)
    {
        Assert.True(all.Gateway.Services.GetRequiredService<IProxyStateLookup>().TryGetCluster(cluster, out var state));
        return state.Destinations.Values;
    }

    private static void AssertSaysNothing(Reply refused)
    {
        Assert.Equal(
            ["type", "title", "status", "detail", "code"],
            refused.Json.AsObject().Select(member => member.Key));
        Assert.Equal("5", refused.Headers.GetValues("Retry-After").Single());
    }

    private static void Execute(Installation all, string sql)
    {
        using var connection = all.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
