using System.Text.Json.Nodes;
using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Bevragen;

/// <summary>Whatever goes wrong: a clear message, nothing typed lost, no second disclosure.</summary>
public sealed class BadInputTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Says_WhatIsWrong_BesideTheField_AndInASummary()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.ChooseAsync();
        visitor.KeepSecret("123456789", "31-02-1980", "13Z9 AB");
        await ask.FillAsync("bsn", "123456789");
        await ask.FillAsync("geboortedatum", "31-2-1980");
        await ask.FillAsync("postcode", "13Z9 AB");
        await ask.FillAsync("zaak", "2026-12");

        // As soon as the field is left, and again when asking.
        await Assertions.Expect(ask.Page.Locator("#veld-bsn-fout")).ToHaveTextAsync("Dit is geen geldig BSN. Controleer de cijfers.");
        await ask.Page.Locator("#keuze-meerderjarig--ja").CheckAsync();
        await ask.PressAskAsync();

        Assert.Equal(
            [
                "Dit is geen geldig BSN. Controleer de cijfers.",
                "Deze datum bestaat niet, of ligt niet tussen 1800 en 2199.",
                "Vul een postcode in van vier cijfers en twee letters, zoals 1312 AB.",
                "Dit zaaknummer heeft een andere vorm dan het convenant vraagt, zoals Z-1234-1234.",
            ],
            await ask.Faults.Locator("li").AllInnerTextsAsync());
        Assert.Equal("fouten", await ask.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal("true", await ask.Page.Locator("#veld-bsn").GetAttributeAsync("aria-invalid"));
        await visitor.CheckAsync("bevragen-fouten");
        await ask.Faults.Locator("a").First.ClickAsync();
        Assert.Equal("veld-bsn", await ask.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal("123456789", await ask.ValueOfAsync("bsn"));
        Assert.Equal(0, ask.Count("POST", "/v1/vragen"));
        Assert.DoesNotContain('#', ask.Page.Url);
    }

    [Fact]
    public async Task Sends_NoNameInTheExplanation()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.ChooseAsync();
        await ask.TypePersonAsync(DemoSubject.Known);
        await ask.FillAsync("toelichting", "Mevrouw Wezelaar belt vaak");
        await ask.PressAskAsync();

        await Assertions.Expect(ask.Faults).ToContainTextAsync("Hier staat iets van de persoon of het adres in");

        // Nor when it turns out to be about an address: what was typed of the person is still there.
        await ask.Page.Locator("#keuze-soort--adres").CheckAsync();
        await ask.FillAsync("postcode", DemoSubject.KnownAddress.Postcode);
        await ask.FillAsync("huisnummer", DemoSubject.KnownAddress.HouseNumber);
        await ask.PressAskAsync();
        await Assertions.Expect(ask.Faults.Locator("li")).ToHaveCountAsync(1);
        await Assertions.Expect(ask.Faults).ToContainTextAsync("Hier staat iets van de persoon of het adres in");
        Assert.Equal(0, ask.Count("POST", "/v1/vragen"));
    }

    [Fact]
    public async Task GoesOn_AfterSigningInAgainInAnotherTab()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        visitor.Complaints.Expect(401);
        await ask.ChooseAsync();
        await ask.TypePersonAsync(DemoSubject.Known);
        var cookies = await ask.Page.Context.CookiesAsync();
        await ask.Page.Context.ClearCookiesAsync();
        await ask.PressAskAsync();
        await ask.ExpectAsync("U bent niet meer aangemeld");

        await ask.ExpectTextAsync("Er is niets opgezocht en niets verstrekt.");
        Assert.Equal("_blank", await ask.Outcome.GetByText("Aanmelden in een nieuw tabblad").GetAttributeAsync("target"));
        await visitor.CheckAsync("bevragen-afgemeld");
        await ask.Page.Context.AddCookiesAsync(cookies.Select(cookie => new Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, Secure = cookie.Secure, HttpOnly = cookie.HttpOnly,
        }));
        Assert.Equal(DemoSubject.Known.Bsn, await ask.ValueOfAsync("bsn"));
        await ask.PressAsync("opnieuw");
        await ask.ExpectAsync("Het antwoord: bekend");
        Assert.Equal(1, ask.Count("POST", "/antwoord"));
    }

    [Fact]
    public async Task Asks_Once_WhateverIsClicked()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.ChooseAsync();
        await ask.TypePersonAsync(DemoSubject.Unknown);
        await ask.Page.EvaluateAsync("() => { for (let i = 0; i < 5; i++) { document.getElementById('stel').click(); } }");
        await ask.ExpectAsync("Het antwoord: niet bekend");

        Assert.Equal(1, ask.Count("POST", "/v1/vragen"));
        Assert.Equal(1, ask.Count("POST", "/antwoord"));
    }

    [Fact]
    public async Task Shows_ThatItWasAnswered_OnComingBack()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.AskAboutAsync(DemoSubject.Unknown);
        await ask.ExpectAsync("Het antwoord: niet bekend");
        await visitor.GoAsync("/convenanten");
        await ask.Page.GoBackAsync();
        await ask.ExpectAsync("Deze vraag is al beantwoord");

        Assert.False(await ask.Page.Locator("#stel").IsVisibleAsync());
        await visitor.CheckAsync("bevragen-al-beantwoord");
        Assert.Equal(1, ask.Count("POST", "/v1/vragen"));
        await ask.PressAsync("nieuw");
        await ask.ChooseAsync();
        Assert.Equal(string.Empty, await ask.ValueOfAsync("bsn"));
    }

    [Theory]
    [InlineData(503, "BK1011", null, "Een onderdeel is niet bereikbaar", "storing")]
    [InlineData(429, "GW2203", "3600", "Er is te veel gevraagd", "druk")]
    [InlineData(403, "GW2701", null, "De beveiliging hield de vraag tegen", "pagina")]
    [InlineData(403, "BK1004", null, "U mag dit niet doen", "recht")]
    [InlineData(400, "BK1002", null, "De gateway accepteert de vraag zo niet", "invoer")]
    public async Task Says_WhyItStopped_BeforeAnythingWasLookedUp(int status, string code, string? retryAfter, string heading, string name)
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        visitor.Complaints.Expect(status);
        await ask.Page.RouteAsync(AskPage.OpenPath, route => RefuseAsync(route, status, code, retryAfter));
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync(heading);

        await ask.ExpectTextAsync("Er is niets opgezocht en niets verstrekt.");
        if (retryAfter is not null)
        {
            await ask.ExpectTextAsync("60 minuten");
        }

        await visitor.CheckAsync($"bevragen-stop-{name}");
        Assert.Equal(DemoSubject.Known.Bsn, await ask.ValueOfAsync("bsn"));
        await ask.Page.UnrouteAllAsync();
        await ask.PressAsync("opnieuw");
        await ask.ExpectAsync("Het antwoord: bekend");
    }

    [Fact]
    public async Task Keeps_EverythingTyped_WhenTheNetworkIsGone()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        visitor.Complaints.ExpectBrokenConnections();
        await ask.Page.Context.SetOfflineAsync(true);
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync("Er kwam geen antwoord");

        await ask.ExpectTextAsync("Er is niets opgezocht en niets verstrekt.");
        await ask.Page.Context.SetOfflineAsync(false);
        await ask.PressAsync("opnieuw");
        await ask.ExpectAsync("Het antwoord: bekend");
    }

    /// <summary>The gateway answered and recorded; only the answer was lost. Asking on tells so, and discloses nothing again.</summary>
    [Fact]
    public async Task Says_ThatItMayBeOnRecord_WhenTheAnswerIsLost()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        visitor.Complaints.ExpectBrokenConnections();
        visitor.Complaints.Expect(409);
        await ask.Page.RouteAsync(AskPage.ResolvePath, async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync("connectionreset");
        });
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync("Er kwam geen antwoord");

        await ask.ExpectTextAsync("Het is niet zeker of het antwoord al is gegeven en vastgelegd.");
        await ask.ExpectTextAsync("Mijn vragen in een nieuw tabblad");
        Assert.False(await ask.Page.Locator("#stel").IsVisibleAsync());
        await visitor.CheckAsync("bevragen-stop-misschien");
        await ask.Page.UnrouteAllAsync();
        await ask.PressAsync("verder");
        await ask.ExpectAsync("Deze vraag is al beantwoord");
        await visitor.CheckAsync("bevragen-stop-beantwoord");
        Assert.Equal(1, ask.Count("POST", "/v1/vragen"));
    }

    [Fact]
    public async Task GoesOn_WithTheSameQuestion_WhenTheDatabaseWasGoneHalfway()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        visitor.Complaints.Expect(503);
        await ask.Page.RouteAsync(AskPage.ResolvePath, route => RefuseAsync(route, 503, "BK1011", "5"));
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync("Een onderdeel is niet bereikbaar");

        // Whether the log had it before the database went, nobody here knows.
        await ask.ExpectTextAsync("Het is niet zeker of het antwoord al is gegeven en vastgelegd.");
        await ask.Page.UnrouteAllAsync();
        await ask.PressAsync("verder");
        await ask.ExpectAsync("Het antwoord: bekend");
        Assert.Equal(1, ask.Count("POST", "/v1/vragen"));
    }

    [Fact]
    public async Task Stops_WhenTheCovenantChangedOvernight()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.Page.RouteAsync("**/v1/convenanten/overlast-voorbeeldstad", route => ChangeAsync(route, body => body["sha256"] = new string('0', 64)));
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync("Het convenant is veranderd");

        Assert.Equal(0, ask.Count("POST", "/v1/vragen"));
        Assert.Equal(DemoSubject.Known.Bsn, await ask.ValueOfAsync("bsn"));
        await visitor.CheckAsync("bevragen-stop-convenant");
    }

    [Fact]
    public async Task Says_ThatAQuestionExpired()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        visitor.Complaints.Expect(410);
        await ask.Page.RouteAsync(AskPage.ResolvePath, route => RefuseAsync(route, 410, "GW2111", null));
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync("Deze vraag is verlopen");

        Assert.Equal(DemoSubject.Known.Bsn, await ask.ValueOfAsync("bsn"));
    }

    [Theory]
    [InlineData("bewijs", "Het bewijs van de sleutelhouder klopt niet")]
    [InlineData("vraagId", "Het antwoord is niet te lezen")]
    public async Task Stops_WhenTheEvaluationIsNotRight(string member, string heading)
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.Page.RouteAsync(AskPage.OpenPath, route => ChangeAsync(route, body => body[member] = new string('A', 86)));
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync(heading);

        await ask.ExpectTextAsync("Er is niets opgezocht en niets verstrekt.");
        await visitor.CheckAsync($"bevragen-stop-{member}");
        Assert.Equal(0, ask.Count("POST", "/antwoord"));
    }

    [Fact]
    public async Task Shows_NoAnswer_WithoutAReceiptThatHolds()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.Page.RouteAsync(AskPage.ResolvePath, route => ChangeAsync(route, body => body["verstrekking"]!["id"] = "0197c5c2-5a2e-7b3c-8d4e-1f2a3b4c5d6e"));
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync("Het antwoord wordt niet getoond");

        await Assertions.Expect(ask.Outcome).Not.ToContainTextAsync("Het antwoord: bekend");
        await visitor.CheckAsync("bevragen-stop-bon");
    }

    [Fact]
    public async Task Refuses_AKeyThatIsNotTheOneOfBefore()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.Page.EvaluateAsync("() => localStorage.setItem('bekend:sleutel:overlast-voorbeeldstad:1', 'A'.repeat(43))");
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync("De sleutel klopt niet");

        Assert.Equal(0, ask.Count("POST", "/v1/vragen"));
    }

    /// <summary>The wait itself: what the gateway does about approval is held by its own tests.</summary>
    [Fact]
    public async Task Waits_ForAColleague()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        JsonObject? opened = null;
        await ask.Page.RouteAsync(AskPage.OpenPath, async route =>
        {
            var response = await route.FetchAsync();
            opened = JsonNode.Parse(await response.TextAsync())!.AsObject();
            await route.FulfillAsync(new() { Status = 202, ContentType = "application/json", Body = Waiting(opened) });
        });
        await ask.Page.RouteAsync("**/v1/vragen/*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = Waiting(opened!) }));
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync("Een collega moet dit goedkeuren");
        await ask.ExpectTextAsync("Laat dit venster open.");
        await visitor.CheckAsync("bevragen-wacht");
        await ask.PressAsync("verder");
        await ask.ExpectAsync("Een collega moet dit goedkeuren");

        // Approved: the same window, with what it blinded before, gets the answer.
        await ask.Page.UnrouteAllAsync();
        await ask.PressAsync("verder");
        await ask.ExpectAsync("Het antwoord: bekend");
        Assert.Equal(1, ask.Count("POST", "/v1/vragen"));
    }

    private static string Waiting(JsonObject opened) => new JsonObject
    {
        ["vraagId"] = opened["vraagId"]!.DeepClone(),
        ["status"] = "wacht-op-goedkeuring",
        ["vervaltOp"] = opened["vervaltOp"]!.DeepClone(),
        ["beslissingen"] = opened["beslissingen"]!.DeepClone(),
    }.ToJsonString();

    private static Task RefuseAsync(IRoute route, int status, string code, string? retryAfter) => route.FulfillAsync(new()
    {
        Status = status,
        ContentType = "application/problem+json",
        Headers = retryAfter is null ? null : [KeyValuePair.Create("Retry-After", retryAfter), KeyValuePair.Create("Content-Type", "application/problem+json")],
        Body = new JsonObject { ["code"] = code, ["status"] = status }.ToJsonString(),
    });

    /// <summary>Lets the gateway answer, and changes the answer on its way.</summary>
    private static async Task ChangeAsync(IRoute route, Action<JsonNode> change)
    {
        var response = await route.FetchAsync();
        var body = JsonNode.Parse(await response.TextAsync())!;
        change(body);
        await route.FulfillAsync(new() { Status = response.Status, ContentType = "application/json", Body = body.ToJsonString() });
    }
}
