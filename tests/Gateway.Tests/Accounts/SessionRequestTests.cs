using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Accounts;

/// <summary>What a session may do over the HTTP interface, and what another site's page may not do with it.</summary>
public sealed class SessionRequestTests(SharedInstallation shared)
{
    private readonly Installation _all = shared.Running;

    [Fact]
    public async Task Asks_AndIsAnswered_AsItself()
    {
        var person = TestPerson.New();
        await _all.As("zorg-a").HoldSignalAsync(person.Keys());
        var session = await ConsultantAsync();
        var me = (await session.GetAsync("/v1/sessie")).Expect(200);
        var question = Asks.Triage();
        question["medewerker"] = "somebody-else";
        question.Remove("rol");
        using var batch = session.Blind(person.Keys());

        var opened = (await session.AskAsync(question, batch)).Expect(201);
        var answer = (await session.AnswerAsync(opened, batch)).Expect(200);

        Assert.True((bool)answer["bekend"]!);
        Assert.Equal("M. Voorbeeld", (string?)me["naam"]);
        Assert.Equal(["consulent"], me["rollen"]!.AsArray().Select(role => (string?)role));
        var record = Assert.Single(await LogView.OfEmployeeAsync(_all, new JsonObject { ["medewerker"] = (string)me["medewerker"]! }));
        Assert.Equal("consulent", record.Fields["rol"]);
        Assert.Equal("bekend", record.Fields["uitkomst"]);
    }

    [Fact]
    public async Task Reads_NoEmployeeFromTheBody_WhateverItIs()
    {
        var session = await ConsultantAsync();
        using var batch = session.Blind(TestPerson.New().Keys());
        var question = Asks.Triage();
        question["medewerker"] = 4711;

        (await session.AskAsync(question, batch)).Expect(201);
    }

    [Fact]
    public async Task Refuses_ARoleTheSessionHasNot_AndRecordsIt()
    {
        var session = await ConsultantAsync();
        var me = (string)(await session.GetAsync("/v1/sessie"))["medewerker"]!;
        var question = Asks.Triage();
        question["rol"] = "casusregisseur";
        using var batch = session.Blind(TestPerson.New().Keys());

        (await session.AskAsync(question, batch)).ExpectProblem(403, "GW2105");

        var record = Assert.Single(await LogView.OfEmployeeAsync(_all, new JsonObject { ["medewerker"] = me }));
        Assert.Equal("geweigerd", record.Fields["uitkomst"]);
    }

    [Fact]
    public async Task Demands_ARole_OfWhoHasTwo()
    {
        var session = await TestSession.StartAsync(_all, Oins.CorporationA, "consulent", "registreerder");
        var question = Asks.Triage();
        question.Remove("rol");
        using var batch = session.Blind(TestPerson.New().Keys());

        var reply = (await session.AskAsync(question, batch)).ExpectProblem(400, "BK1002");

        Assert.Equal("rol", (string?)Assert.Single(reply["fouten"]!.AsArray())!["veld"]);
        question["rol"] = "consulent";
        (await session.AskAsync(question, batch)).Expect(201);
    }

    [Fact]
    public async Task Keeps_AnAnswerFromAColleagueAndFromTheConnector()
    {
        var (asker, colleague, connector) = (await ConsultantAsync(), await ConsultantAsync(), _all.As("corporatie-a"));
        using var batch = asker.Blind(TestPerson.New().Keys());
        var opened = (await asker.AskAsync(Asks.Triage(), batch)).Expect(201);
        var path = $"/v1/vragen/{(string)opened["vraagId"]!}";

        (await colleague.AnswerAsync(opened, batch)).ExpectProblem(404, "BK1005");
        (await colleague.GetAsync(path)).ExpectProblem(404, "BK1005");
        (await connector.AnswerAsync(opened, batch)).ExpectProblem(404, "BK1005");
        (await asker.AnswerAsync(opened, batch)).Expect(200);
    }

    [Fact]
    public async Task Approves_AsItself_AndNeverItsOwnQuestion()
    {
        var (asker, colleague) = (await AnalystAsync(), await AnalystAsync());
        using var batch = asker.Blind(TestPerson.New().Keys());
        var waiting = (await asker.AskAsync(Asks.Signal("gemeente"), batch)).Expect(202);
        var path = $"/v1/vragen/{(string)waiting["vraagId"]!}/goedkeuring";

        (await asker.PostAsync(path, new JsonObject { ["medewerker"] = "a-colleague" })).ExpectProblem(403, "GW2113");
        (await colleague.PostAsync(path, new JsonObject { ["rol"] = "officier" })).ExpectProblem(403, "GW2105");
        (await colleague.PostAsync(path, new JsonObject())).Expect(200);
    }

    [Fact]
    public async Task Refuses_WhatNoPageOfOursSent_AndDoesNothing()
    {
        var (session, other) = (await ConsultantAsync(), await ConsultantAsync());
        var me = (string)(await session.GetAsync("/v1/sessie"))["medewerker"]!;
        var question = Asks.Triage();
        using var batch = session.Blind(TestPerson.New().Keys());
        question["elementen"] = batch.Elements();
        question["rol"] = "casusregisseur"; // would be refused, and that on record
        var theirs = await other.AntiforgeryAsync();
        var own = await session.AntiforgeryAsync();

        foreach (var token in new[] { null, "x", theirs, own[..^2] })
        {
            (await session.PostAsync("/v1/vragen", question, token)).ExpectProblem(403, "GW2701");
            (await session.PostAsync($"/v1/signalen/{Guid.NewGuid()}/intrekking", null, token)).ExpectProblem(403, "GW2701");
        }

        session.Cookies.Remove("__Host-bekend-formulier");
        (await session.PostAsync("/v1/vragen", question, own)).ExpectProblem(403, "GW2701");
        Assert.Empty(await LogView.OfEmployeeAsync(_all, new JsonObject { ["medewerker"] = me }));
    }

    [Fact]
    public async Task Takes_NoTokenFromAForm()
    {
        var session = await ConsultantAsync();
        var token = await session.AntiforgeryAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/evaluaties")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
        };

        (await session.SendAsync(request)).ExpectProblem(403, "GW2701");
    }

    [Fact]
    public async Task Judges_ABearerTokenAlone_WhateverTheCookie()
    {
        var session = await ConsultantAsync();
        using var wrong = new HttpRequestMessage(HttpMethod.Get, "/v1/sessie") { Headers = { Authorization = new("Bearer", "x.y.z") } };
        (await session.SendAsync(wrong)).ExpectProblem(401, "BK1003");

        // The connector's own question: no antiforgery token, and not the person's.
        using var right = new HttpRequestMessage(HttpMethod.Get, "/v1/sessie");
        right.Headers.Authorization = new("Bearer", await _all.As("corporatie-a").TokenAsync());
        (await session.SendAsync(right)).ExpectProblem(401, "BK1003");
        using var post = new HttpRequestMessage(HttpMethod.Post, "/v1/vragen");
        post.Headers.Authorization = new("Bearer", await _all.As("corporatie-a").TokenAsync());
        post.Content = new StringContent("{}", null, "application/json");
        (await session.SendAsync(post)).ExpectProblem(400, "BK1002");
    }

    [Fact]
    public async Task Answers_401_WithoutASession()
    {
        var nobody = new WebSession(_all);
        nobody.Keep("__Host-bekend-sessie", "nonsense-that-opens-nothing");

        var reply = (await nobody.GetAsync("/v1/sessie")).ExpectProblem(401, "BK1003");

        Assert.StartsWith("Bearer", reply.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Null(reply.Headers.Location);
    }

    private Task<WebSession> ConsultantAsync() => TestSession.StartAsync(_all, Oins.CorporationA, "consulent");

    private Task<WebSession> AnalystAsync() => TestSession.StartAsync(_all, Oins.Police, "analist");
}
