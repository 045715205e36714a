using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Forwarding;

/// <summary>Services that are gone.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task GoesOn_WithOneOfTwoIndexInstances()
    {
        await using var all = await Installation.StartAsync();
        var person = TestPerson.New();
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        var connector = all.As("corporatie-a");
        await all.Indexes[0].StopAsync(TestContext.Current.CancellationToken);

        for (var question = 0; question < 12; question++)
        {
            var answer = (await connector.ResolveAsync(Asks.Triage(), person.Keys())).Expect(200);
            Assert.True((bool)answer["bekend"]!);
        }

        await all.As("zorg-b").HoldSignalAsync(TestPerson.New().Keys());
    }

    [Fact]
    public async Task Says503_WithoutAnIndex_AndLeavesTheQuestionOpen()
    {
        await using var all = await Installation.StartAsync();
        var connector = all.As("corporatie-a");
        var question = Asks.Triage();
        using var batch = connector.Blind(TestPerson.New().Keys());
        var opened = (await connector.AskAsync(question, batch)).Expect(201);
        var line = await all.As("zorg-a").SignalAsync(TestPerson.New().Keys());
        foreach (var index in all.Indexes)
        {
            await index.StopAsync(TestContext.Current.CancellationToken);
        }

        (await connector.AnswerAsync(opened, batch)).ExpectProblem(503, "BK1011");
        (await all.As("zorg-a").RegisterAsync(line)).ExpectProblem(503, "BK1011");
        (await all.As("zorg-a").GetAsync($"/v1/signalen?convenant={Connector.Overlast}")).ExpectProblem(503, "BK1011");
        (await all.As("zorg-a").PostAsync($"/v1/signalen/{Guid.NewGuid()}/intrekking")).ExpectProblem(503, "BK1011");
        Assert.Empty(await LogView.OfEmployeeAsync(all, question));
        (await connector.GetAsync($"/v1/vragen/{(string)opened["vraagId"]!}")).Expect(200);
    }

    [Fact]
    public async Task Says503_WithoutAKeyHolder()
    {
        await using var all = await Installation.StartAsync();
        var connector = all.As("corporatie-a");
        using var batch = connector.Blind(TestPerson.New().Keys());
        (await connector.AskAsync(Asks.Triage(), batch)).Expect(201);
        await all.KeyHolder.StopAsync(TestContext.Current.CancellationToken);

        (await connector.AskAsync(Asks.Triage(), batch)).ExpectProblem(503, "BK1011");
        (await connector.GetAsync($"/v1/convenanten/{Connector.Riec}/sleutels")).ExpectProblem(503, "BK1011");
    }

    [Fact]
    public async Task IsNotReady_OnceProbesOfAServiceFail()
    {
        await using var all = await Installation.StartAsync();
        (await all.SendAsync(new(HttpMethod.Get, "/health/ready"))).Expect(200);
        await all.KeyHolder.StopAsync(TestContext.Current.CancellationToken);

        var reply = await all.SendAsync(new(HttpMethod.Get, "/health/ready"));
        for (var probe = 0; probe < 2_000 && reply.Status == 200; probe++)
        {
            all.Clock.Advance(TimeSpan.FromSeconds(2));
            reply = await all.SendAsync(new(HttpMethod.Get, "/health/ready"));
        }

        reply.ExpectProblem(503, "BK1011");
        (await all.SendAsync(new(HttpMethod.Get, "/health/live"))).Expect(200);
    }
}
