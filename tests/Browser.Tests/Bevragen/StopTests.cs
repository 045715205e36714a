using System.Text.Json.Nodes;
using Bekend.Browser.Tests.Support;

namespace Bekend.Browser.Tests.Bevragen;

/// <summary>Whatever is not there, refuses or must be waited for: a clear message, nothing typed lost, no second disclosure.</summary>
public sealed class StopTests(BrowserFixture fixture)
{
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
        await ask.RefuseAsync(AskPage.OpenPath, status, code, retryAfter);
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
        await ask.RefuseAsync(AskPage.ResolvePath, 503, "BK1011", "5");
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
    public async Task Says_ThatAQuestionExpired()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.RefuseAsync(AskPage.ResolvePath, 410, "GW2111");
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync("Deze vraag is verlopen");

        Assert.Equal(DemoSubject.Known.Bsn, await ask.ValueOfAsync("bsn"));
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
}
