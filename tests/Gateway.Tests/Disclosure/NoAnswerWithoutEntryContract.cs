using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Tests.Support;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Model;

namespace Bekend.Gateway.Tests.Disclosure;

/// <summary>When nothing can be put on record, nothing happens and nothing is said.</summary>
public abstract class NoAnswerWithoutEntryContract(InstallationFixture shared)
{
    private readonly LogFailure _failure = new();

    [Fact]
    public async Task GivesNoAnswer_AndBlamesNoIndex()
    {
        await using var all = await shared.StartOwnAsync(replace: _failure.Install);
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
        var taken = Guid.CreateVersion7();
        await using var all = await shared.StartOwnAsync();
        var connector = all.As("corporatie-a");
        using var batch = connector.Blind(TestPerson.New().Keys());
        var opened = (await connector.AskAsync(Asks.Triage(), batch)).Expect(201);
        all.Tamper("INSERT INTO log_entries (position, id, entry) SELECT position + 1, @id, entry FROM log_entries ORDER BY position DESC LIMIT 1", taken);

        AssertSaysNothing((await connector.AnswerAsync(opened, batch)).ExpectProblem(503, "BK1011"));

        all.Tamper("DELETE FROM log_entries WHERE id = @id", taken);
        (await connector.AnswerAsync(opened, batch)).Expect(200);
    }

    [Fact]
    public async Task Refuses_WithoutSayingWhy_WhenTheRefusalCannotBeRecorded()
    {
        await using var all = await shared.StartOwnAsync(replace: _failure.Install);
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
        await using var all = await shared.StartOwnAsync(replace: _failure.Install);
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
}
