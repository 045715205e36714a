using System.Net;
using System.Text.Json.Nodes;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Pages.Goedkeuren;

/// <summary>Four eyes over the pages, by forms alone: who sees what, and what a press does.</summary>
public abstract class ApprovalPageContract(InstallationFixture shared)
{
    private const string Page = "/goedkeuren";
    private readonly Installation _all = shared.Running;

    [Fact]
    public async Task Shows_TheQuestionAndWhoAsks_AndNothingOfWhomItIsAbout()
    {
        var (asker, colleague) = (await PoliceAsync(_all), await PoliceAsync(_all));
        var question = Case("Z-toon");
        question["toelichting"] = "<b>Tweede</b> melding";
        var (id, elements) = await AskAsync(asker, question);

        var page = await OpenAsync(colleague, Page, 200);

        foreach (var text in new[]
        {
            "Zaak Z-toon", "Integrale aanpak georganiseerde criminaliteit", "Bepalen of een signaal bij meer partners bekend is (artikel 4.1)",
            "wgs: WGS 2.3", "<b>Tweede</b> melding", "M. Voorbeeld, als analist", "23 nov 2026, 10:00", "24 nov 2026, 10:00", "gemeente",
            "een meerderjarige persoon", "alleen of het bekend is",
        })
        {
            Assert.Contains(text, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<b>Tweede", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{id}\"", page, StringComparison.Ordinal);
        Assert.All(elements, element => Assert.DoesNotContain(element, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_NothingToTheAsker_ToAnotherOrganisation_OrToWhoeverMayNotApprove()
    {
        var asker = await PoliceAsync(_all);
        var (id, _) = await AskAsync(asker, Case("Z-niemand"));

        Assert.DoesNotContain(id, await OpenAsync(asker, Page, 200), StringComparison.Ordinal);
        Assert.DoesNotContain(id, await OpenAsync(await TestSession.StartAsync(_all, Oins.Prosecution, "analist"), Page, 200), StringComparison.Ordinal);
        await OpenAsync(await TestSession.StartAsync(_all, Oins.Police, "wijkagent"), Page, 403);
        await OpenAsync(await TestSession.StartAsync(_all, Oins.CorporationA, "consulent"), Page, 403);
        (await _all.As("politie").GetAsync(Page)).Expect(403);
    }

    [Theory]
    [InlineData(Oins.Police, "analist", true)]
    [InlineData(Oins.Municipality, "jurist", true)]
    [InlineData(Oins.Police, "wijkagent", false)]
    [InlineData(Oins.CorporationA, "consulent", false)]
    public async Task Leads_There_OnlyWhoCanHaveSuchQuestions(string organisation, string role, bool isLed)
    {
        var page = await OpenAsync(await TestSession.StartAsync(_all, organisation, role), "/convenanten", 200);

        Assert.Equal(isLed, page.Contains($"href=\"{Page}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Approves_Once_AndTheAskerGetsTheAnswer()
    {
        var (asker, colleague, third) = (await PoliceAsync(_all), await PoliceAsync(_all), await PoliceAsync(_all));
        var question = Case("Z-goed");
        using var batch = asker.Blind(TestPerson.New().Keys());
        var id = (string)(await asker.AskAsync(question, batch)).Expect(202)["vraagId"]!;
        var own = await OpenAsync(asker, "/mijn-vragen", 200);
        Assert.Contains("wacht op een collega", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Hier staan nu geen vragen", own, StringComparison.Ordinal);

        var token = await colleague.FormTokenAsync(Page);
        var presses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PressAsync(colleague, id, token)));

        // However often it is pressed, it is told the same.
        Assert.All(presses, press => Assert.Equal($"{Page}?vraag={id}", press.Expect(302).Headers.Location!.OriginalString));
        var told = await OpenAsync(colleague, $"{Page}?vraag={id}", 200);
        Assert.Contains("U heeft deze vraag goedgekeurd", told, StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{id}\"", told, StringComparison.Ordinal);
        (await PressAsync(third, id)).Expect(302);
        Assert.Contains("Deze vraag wacht niet meer", await OpenAsync(third, $"{Page}?vraag={id}", 200), StringComparison.Ordinal);
        var waiting = await OpenAsync(asker, "/mijn-vragen", 200);
        Assert.Contains("Z-goed", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("wacht op een collega", waiting, StringComparison.Ordinal);

        var opened = (await asker.GetAsync($"/v1/vragen/{id}")).Expect(200);
        var disclosure = (Guid)(await asker.AnswerAsync(opened, batch, Connector.Riec)).Expect(200)["verstrekking"]!["id"]!;
        var record = Assert.Single(await LogView.ReadAsync(_all), record => record.Entry.Id == disclosure);
        Assert.Equal(await IdOfAsync(colleague), record.Fields["goedkeurder"]);
        Assert.Equal(await IdOfAsync(asker), record.Fields["medewerker"]);
        Assert.DoesNotContain("Vragen die een collega moet goedkeuren", await OpenAsync(asker, "/mijn-vragen", 200), StringComparison.Ordinal);
        Assert.Contains("U heeft deze vraag goedgekeurd", await OpenAsync(colleague, $"{Page}?vraag={id}", 200), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approves_NothingForTheAsker_AnotherOrganisation_OrAnotherSite()
    {
        var (asker, colleague) = (await PoliceAsync(_all), await PoliceAsync(_all));
        var (id, _) = await AskAsync(asker, Case("Z-niet"));

        (await PressAsync(asker, id)).Expect(302);
        Assert.Contains("Dit is uw eigen vraag", await OpenAsync(asker, $"{Page}?vraag={id}", 200), StringComparison.Ordinal);
        var other = await TestSession.StartAsync(_all, Oins.Prosecution, "analist");
        (await PressAsync(other, id)).Expect(404);
        Assert.DoesNotContain("id=\"melding\"", await OpenAsync(other, $"{Page}?vraag={id}", 200), StringComparison.Ordinal);
        (await PressAsync(colleague, Guid.CreateVersion7().ToString())).Expect(404);
        (await colleague.PostFormAsync(Page, new() { ["vraag"] = id })).Expect(400);
        (await PressAsync(colleague, id, await asker.FormTokenAsync(Page))).Expect(400);
        var officer = await TestSession.StartAsync(_all, Oins.Police, "wijkagent");
        (await PressAsync(officer, id, await officer.FormTokenAsync("/convenanten"))).Expect(403);

        Assert.Equal("wacht-op-goedkeuring", (string?)(await asker.GetAsync($"/v1/vragen/{id}")).Expect(200)["status"]);
    }

    [Fact]
    public async Task Refuses_WhatTheCovenantNoLongerAllows_AndTheAskerSeesWhy()
    {
        await using var own = await shared.StartOwnAsync(new(2032, 12, 31, 22, 59, 0, TimeSpan.Zero));
        var (asker, colleague) = (await PoliceAsync(own), await PoliceAsync(own));
        var (id, _) = await AskAsync(asker, Case("Z-weiger"));
        own.Clock.Advance(TimeSpan.FromMinutes(2));

        (await PressAsync(colleague, id)).Expect(302);

        var told = await OpenAsync(colleague, $"{Page}?vraag={id}", 200);
        Assert.Contains("Deze vraag is geweigerd", told, StringComparison.Ordinal);
        Assert.Contains("een convenant dat op die dag geldt", told, StringComparison.Ordinal);
        Assert.Contains("Er wacht nu niets op u", told, StringComparison.Ordinal);
        var refusal = (string)(await asker.GetAsync($"/v1/vragen/{id}")).Expect(403)["beslissingId"]!;
        var list = await OpenAsync(asker, "/mijn-vragen", 200);
        Assert.Contains($"href=\"/mijn-vragen/{refusal}\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain("wacht op een collega", list, StringComparison.Ordinal);
        var page = await OpenAsync(asker, $"/mijn-vragen/{refusal}", 200);
        Assert.Contains("Uw vraag is geweigerd", page, StringComparison.Ordinal);
        Assert.Contains("een convenant dat op die dag geldt", page, StringComparison.Ordinal);
        Assert.Contains("Z-weiger", page, StringComparison.Ordinal);
        await OpenAsync(colleague, $"/mijn-vragen/{refusal}", 404);
    }

    [Fact]
    public async Task Tells_OfOneThatExpired()
    {
        await using var own = await shared.StartOwnAsync();
        var account = await TestAccount.AddAsync(own, Oins.Police, ["analist"]);
        var (id, _) = await AskAsync(await PoliceAsync(own), Case("Z-laat"));
        own.Clock.Advance(TimeSpan.FromHours(24));
        var colleague = await TestSession.SignInAsync(own, account);

        Assert.Contains("Er wacht nu niets op u", await OpenAsync(colleague, Page, 200), StringComparison.Ordinal);
        (await PressAsync(colleague, id)).Expect(302);
        Assert.Contains("Deze vraag is verlopen", await OpenAsync(colleague, $"{Page}?vraag={id}", 200), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_ThroughMoreThanOnePageHolds()
    {
        await using var own = await shared.StartOwnAsync();
        var (asker, colleague) = (await PoliceAsync(own), await PoliceAsync(own));
        var ids = new List<string>();
        for (var i = 0; i <= WaitingQuestions.PageSize; i++)
        {
            ids.Add((await AskAsync(asker, Case($"Z-{i}"))).Id);
            own.Clock.Advance(TimeSpan.FromMilliseconds(2));
        }

        var first = await OpenAsync(colleague, Page, 200);
        var second = await OpenAsync(colleague, first.Split("--next\" href=\"")[1].Split('"')[0], 200);

        Assert.All(ids[..^1], id => Assert.Contains($"value=\"{id}\"", first, StringComparison.Ordinal));
        Assert.DoesNotContain(ids[^1], first, StringComparison.Ordinal);
        Assert.Contains($"value=\"{ids[^1]}\"", second, StringComparison.Ordinal);
        Assert.DoesNotContain("--next\"", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_ItWaiting_WhenTheKeyHolderIsGone()
    {
        await using var own = await shared.StartOwnAsync();
        var (asker, colleague) = (await PoliceAsync(own), await PoliceAsync(own));
        var (id, _) = await AskAsync(asker, Case("Z-weg"));
        var token = await colleague.FormTokenAsync(Page);
        await own.KeyHolder.StopAsync(TestContext.Current.CancellationToken);

        (await PressAsync(colleague, id, token)).Expect(503);

        Assert.Contains($"value=\"{id}\"", await OpenAsync(colleague, Page, 200), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_ThatTheDatabaseIsGone()
    {
        await using var own = await shared.StartOwnAsync();
        var colleague = await PoliceAsync(own);
        using (var connection = own.OpenDatabase())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE questions RENAME TO gone";
            command.ExecuteNonQuery();
        }

        Assert.Contains("De gegevensbank is niet bereikbaar", await OpenAsync(colleague, Page, 503), StringComparison.Ordinal);
    }

    private static JsonObject Case(string number)
    {
        var question = Asks.Signal("gemeente");
        question["zaak"] = number;
        return question;
    }

    private static Task<WebSession> PoliceAsync(Installation installation) => TestSession.StartAsync(installation, Oins.Police, "analist");

    private static async Task<(string Id, IReadOnlyList<string> Elements)> AskAsync(WebSession asker, JsonObject question)
    {
        using var batch = asker.Blind(TestPerson.New().Keys());
        var waiting = (await asker.AskAsync(question, batch)).Expect(202);
        return ((string)waiting["vraagId"]!, [.. batch.Elements().Select(element => (string)element!)]);
    }

    private static async Task<Reply> PressAsync(WebSession session, string id, string? token = null) => await session.PostFormAsync(
        Page, new() { ["vraag"] = id, ["__RequestVerificationToken"] = token ?? await session.FormTokenAsync(Page) });

    private static async Task<string> IdOfAsync(WebSession session) => (string)(await session.GetAsync("/v1/sessie")).Expect(200)["medewerker"]!;

    private static async Task<string> OpenAsync(WebSession session, string path, int status)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        return (await session.SendAsync(request)).Expect(status).Text;
    }
}
