using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Questions;

/// <summary>A question that a colleague must stand behind.</summary>
public abstract class FourEyesContract(InstallationFixture shared)
{
    private readonly Installation _all = shared.Running;

    [Fact]
    public async Task Waits_IsApprovedByAColleague_AndIsAnsweredOnce()
    {
        var person = TestPerson.New();
        await _all.As("gemeente").HoldSignalAsync(person.Keys(), "ondermijning-drugs", Connector.Riec);
        var (asker, colleague) = (_all.As("politie"), _all.As(TestClients.PoliceColleague));
        var question = Asks.Signal("gemeente");
        using var batch = asker.Blind(person.Keys());

        var waiting = (await asker.AskAsync(question, batch)).Expect(202);
        var path = $"/v1/vragen/{(string)waiting["vraagId"]!}";
        Assert.Equal("wacht-op-goedkeuring", (string?)waiting["status"]);
        Assert.Null(waiting["geevalueerd"]);
        Assert.Equal(Installation.Start.UtcDateTime.AddHours(24), (DateTime)waiting["vervaltOp"]!);
        Assert.Equal("wacht-op-goedkeuring", (string?)(await asker.GetAsync(path)).Expect(200)["status"]);
        (await asker.PostAsync(path + "/antwoord", Filler())).ExpectProblem(409, "GW2112");

        var approval = Approval(Asks.Employee());
        (await asker.PostAsync(path + "/goedkeuring", Approval((string)question["medewerker"]!))).ExpectProblem(403, "GW2113");
        (await colleague.PostAsync(path + "/goedkeuring", Approval((string)question["medewerker"]!))).ExpectProblem(403, "GW2113");
        (await colleague.PostAsync(path + "/goedkeuring", Approval(((string)question["medewerker"]!).ToUpperInvariant() + " "))).ExpectProblem(403, "GW2113");
        (await _all.As("om").PostAsync(path + "/goedkeuring", approval)).ExpectProblem(404, "BK1005");
        (await colleague.PostAsync(path + "/goedkeuring", Approval(Asks.Employee(), "officier"))).ExpectProblem(403, "GW2105");
        (await colleague.PostAsync(path + "/goedkeuring", Approval(Asks.Employee(), "registreerder"))).ExpectProblem(403, "GW2105");
        Assert.Equal("wacht-op-goedkeuring", (string?)(await asker.GetAsync(path)).Expect(200)["status"]);

        var approved = (await colleague.PostAsync(path + "/goedkeuring", approval)).Expect(200);
        Assert.Equal(["vraagId", "status"], approved.Json.AsObject().Select(member => member.Key));
        (await colleague.PostAsync(path + "/goedkeuring", Approval(Asks.Employee()))).ExpectProblem(409, "GW2114");

        var opened = (await asker.GetAsync(path)).Expect(200);
        Assert.Equal(16, opened["geevalueerd"]!.AsArray().Count);
        (await colleague.GetAsync(path)).ExpectProblem(404, "BK1005");
        (await colleague.PostAsync(path + "/antwoord", Filler())).ExpectProblem(404, "BK1005");

        var answer = (await asker.AnswerAsync(opened, batch, Connector.Riec)).Expect(200);
        Assert.True((bool)answer["bekend"]!);
        (await asker.AnswerAsync(opened, batch, Connector.Riec)).ExpectProblem(409, "GW2110");
        var record = Assert.Single(await LogView.OfEmployeeAsync(_all, question));
        Assert.Equal((string)approval["medewerker"]!, record.Fields["goedkeurder"]);
    }

    [Fact]
    public async Task Refuses_ApprovalAfterExpiry()
    {
        await using var own = await shared.StartOwnAsync();
        var (path, _) = await WaitAsync(own);
        own.Clock.Advance(TimeSpan.FromHours(24));

        // The old tokens have expired as well; a new connector gets a new one.
        (await own.As(TestClients.PoliceColleague).PostAsync(path + "/goedkeuring", Approval("m-other"))).ExpectProblem(410, "GW2111");
        (await own.As("politie").GetAsync(path)).ExpectProblem(410, "GW2111");
    }

    [Fact]
    public async Task Decides_AgainAtApproval()
    {
        // Seconds before the covenant ends it may be asked; at approval it has ended.
        await using var own = await shared.StartOwnAsync( new(2032, 12, 31, 22, 59, 0, TimeSpan.Zero));
        var (path, question) = await WaitAsync(own);
        own.Clock.Advance(TimeSpan.FromMinutes(2));

        var refused = await own.As(TestClients.PoliceColleague).PostAsync(path + "/goedkeuring", Approval("m-other"));

        refused.ExpectProblem(403, "GW2103");
        var record = Assert.Single(await LogView.OfEmployeeAsync(own, question));
        Assert.Equal("geweigerd", record.Fields["uitkomst"]);
        Assert.Equal("m-other", record.Fields["goedkeurder"]);

        // It was the asker's question, and it is over: they hear why, nobody can approve it again, and it is on record once.
        Assert.Equal("politie", record.Fields["client"]);
        var (asker, colleague) = (own.As("politie"), own.As(TestClients.PoliceColleague));
        var heard = await asker.GetAsync(path);
        heard.ExpectProblem(403, "GW2103");
        Assert.Equal(record.Entry.Id, (Guid)heard["beslissingId"]!);
        Assert.Equal((string?)refused["beslissingId"], (string?)heard["beslissingId"]);
        Assert.Equal(refused["beslissingen"]!.ToJsonString(), heard["beslissingen"]!.ToJsonString());
        (await asker.PostAsync(path + "/antwoord", Filler())).ExpectProblem(403, "GW2103");
        (await colleague.GetAsync(path)).ExpectProblem(404, "BK1005");
        (await colleague.PostAsync(path + "/goedkeuring", Approval("m-third"))).ExpectProblem(409, "GW2114");
        Assert.Single(await LogView.OfEmployeeAsync(own, question));
    }

    [Fact]
    public async Task Refuses_Once_HoweverManyApproveAtOnce()
    {
        await using var own = await shared.StartOwnAsync(new(2032, 12, 31, 22, 59, 0, TimeSpan.Zero));
        var (path, question) = await WaitAsync(own);
        own.Clock.Advance(TimeSpan.FromMinutes(2));
        var colleague = own.As(TestClients.PoliceColleague);
        await colleague.TokenAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => colleague.PostAsync(path + "/goedkeuring", Approval(Asks.Employee()))));

        Assert.Single(replies, reply => reply.Status == 403);
        Assert.All(replies.Where(reply => reply.Status != 403), reply => reply.ExpectProblem(409, "GW2114"));
        Assert.Single(await LogView.OfEmployeeAsync(own, question));
    }

    [Fact]
    public async Task Answers_AsLongAsItCouldHaveWaited()
    {
        await using var own = await shared.StartOwnAsync();
        var question = Asks.Signal("gemeente");
        using var batch = own.As("politie").Blind(TestPerson.New().Keys());
        var path = $"/v1/vragen/{(string)(await own.As("politie").AskAsync(question, batch)).Expect(202)["vraagId"]!}";
        (await own.As(TestClients.PoliceColleague).PostAsync(path + "/goedkeuring", Approval("m-other"))).Expect(200);
        own.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        var asker = own.As("politie");

        var opened = (await asker.GetAsync(path)).Expect(200);

        Assert.Equal(Installation.Start.UtcDateTime.AddHours(24), (DateTime)opened["vervaltOp"]!);
        (await asker.AnswerAsync(opened, batch, Connector.Riec)).Expect(200);
    }

    [Fact]
    public async Task Answers_NothingOutsideTheHoursInWhichItMayBeAsked()
    {
        await using var own = await shared.StartOwnAsync();
        var question = Asks.Signal("politie");
        (question["doel"], question["grondslag"], question["rol"]) = ("bibob", "wpg-samenwerking", "jurist");
        using var batch = own.As("gemeente").Blind(TestPerson.New().Keys());
        var path = $"/v1/vragen/{(string)(await own.As("gemeente").AskAsync(question, batch)).Expect(202)["vraagId"]!}";
        (await own.As("gemeente").PostAsync(path + "/goedkeuring", Approval("m-other", "jurist"))).Expect(200);
        own.Clock.Advance(TimeSpan.FromHours(9));
        var evening = own.As("gemeente");
        var opened = (await evening.GetAsync(path)).Expect(200);

        (await evening.AnswerAsync(opened, batch, Connector.Riec)).ExpectProblem(410, "GW2111");
        Assert.Empty(await LogView.OfEmployeeAsync(own, question));

        own.Clock.Advance(TimeSpan.FromHours(13));
        (await own.As("gemeente").AnswerAsync(opened, batch, Connector.Riec)).Expect(200);
    }

    [Fact]
    public async Task Approves_Once_HoweverManyTryAtOnce()
    {
        var (path, _) = await WaitAsync(_all);
        var colleague = _all.As(TestClients.PoliceColleague);
        await colleague.TokenAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => colleague.PostAsync(path + "/goedkeuring", Approval(Asks.Employee()))));

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => reply.ExpectProblem(409, "GW2114"));
    }

    private static async Task<(string Path, JsonObject Question)> WaitAsync(Installation installation)
    {
        var asker = installation.As("politie");
        var question = Asks.Signal("gemeente");
        using var batch = asker.Blind(TestPerson.New().Keys());
        var waiting = (await asker.AskAsync(question, batch)).Expect(202);
        return ($"/v1/vragen/{(string)waiting["vraagId"]!}", question);
    }

    private static JsonObject Approval(string employee, string role = "analist") => new() { ["medewerker"] = employee, ["rol"] = role };

    private static JsonObject Filler() => new() { ["pseudoniemen"] = new JsonArray() };
}
