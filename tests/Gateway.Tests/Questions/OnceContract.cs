using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Questions;

/// <summary>A question is answered once, to its asker, in time.</summary>
public abstract class OnceContract(InstallationFixture shared)
{
    private readonly Installation _all = shared.Running;

    [Fact]
    public async Task Answers_OnceOf32AtOnce_AndRecordsOnce()
    {
        var person = TestPerson.New();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());
        var connector = _all.As("corporatie-a");
        var question = Asks.Triage();
        using var batch = connector.Blind(person.Keys());
        var opened = (await connector.AskAsync(question, batch)).Expect(201);
        var body = new JsonObject { ["pseudoniemen"] = batch.Unblind(opened.Json, await connector.PublicKeyAsync()) };
        var path = $"/v1/vragen/{(string)opened["vraagId"]!}/antwoord";

        var replies = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => connector.PostAsync(path, body.DeepClone())));

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => reply.ExpectProblem(409, "GW2110"));
        Assert.Single(await LogView.OfEmployeeAsync(_all, question));
        (await connector.PostAsync(path, body)).ExpectProblem(409, "GW2110");
    }

    [Fact]
    public async Task Refuses_AnExpiredQuestion()
    {
        await using var own = await shared.StartOwnAsync();
        var connector = own.As("corporatie-a");
        var question = Asks.Triage();
        using var batch = connector.Blind(TestPerson.New().Keys());
        var opened = (await connector.AskAsync(question, batch)).Expect(201);
        own.Clock.Advance(TimeSpan.FromMinutes(15));

        (await connector.AnswerAsync(opened, batch)).ExpectProblem(410, "GW2111");
        Assert.Empty(await LogView.OfEmployeeAsync(own, question));
    }

    [Fact]
    public async Task Refuses_AnOpenQuestion_OnceTheCovenantHasEnded()
    {
        await using var own = await shared.StartOwnAsync( new(2032, 12, 31, 22, 55, 0, TimeSpan.Zero));
        var connector = own.As("corporatie-a");
        var question = Asks.Triage();
        using var batch = connector.Blind(TestPerson.New().Keys());
        var opened = (await connector.AskAsync(question, batch)).Expect(201);
        own.Clock.Advance(TimeSpan.FromMinutes(6));

        (await connector.AnswerAsync(opened, batch)).ExpectProblem(410, "GW2111");
        Assert.Empty(await LogView.OfEmployeeAsync(own, question));
    }

    [Theory]
    [InlineData("corporatie-b")]
    [InlineData(TestClients.AskerOnly)]
    public async Task Hides_AQuestionOfAnother(string other)
    {
        var asker = _all.As("corporatie-a");
        using var batch = asker.Blind(TestPerson.New().Keys());
        var opened = (await asker.AskAsync(Asks.Triage(), batch)).Expect(201);
        var path = $"/v1/vragen/{(string)opened["vraagId"]!}";
        var body = new JsonObject { ["pseudoniemen"] = batch.Unblind(opened.Json, await asker.PublicKeyAsync()) };

        var theirs = (await _all.As(other).PostAsync(path + "/antwoord", body)).ExpectProblem(404, "BK1005");
        var nobodys = (await _all.As(other).PostAsync($"/v1/vragen/{Guid.NewGuid()}/antwoord", body.DeepClone())).ExpectProblem(404, "BK1005");
        Assert.Equal(nobodys.Text, theirs.Text);
        (await _all.As(other).GetAsync(path)).ExpectProblem(404, "BK1005");
        (await _all.As(other).PostAsync("/v1/vragen/geen-id/antwoord", body.DeepClone())).ExpectProblem(404, "BK1005");
    }
}
