using Bekend.Browser.Tests.Bevragen;
using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Goedkeuren;

/// <summary>One asks, a colleague of the same organisation approves, the first one gets the answer: two people, two browsers.</summary>
public sealed class FourEyesTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Asks_IsApprovedByAColleague_AndGoesOnInTheSameTab()
    {
        var (asker, ask) = await AskPage.OpenAsync(fixture, account: fixture.Person("analist"));
        await using var closing = asker;
        var number = await WaitAsync(asker, ask);
        await asker.CheckAsync("bevragen-wacht");

        await using var colleague = await Visitor.OpenAsync(fixture, account: fixture.Person("collega"));
        await colleague.GoAsync("/goedkeuren");
        var waiting = Question(colleague, number);
        await Assertions.Expect(waiting).ToContainTextAsync("Bepalen of een signaal bij meer partners bekend is (artikel 4.1)");
        await Assertions.Expect(waiting).ToContainTextAsync("Anouk Analist, als analist");
        await Assertions.Expect(waiting).ToContainTextAsync("Gemeente Voorbeeldstad");
        await colleague.CheckAsync("goedkeuren");
        await waiting.GetByRole(AriaRole.Button).DblClickAsync();

        await Assertions.Expect(colleague.Page.Locator("#melding")).ToContainTextAsync("U heeft deze vraag goedgekeurd");
        await Assertions.Expect(colleague.Page.Locator("#melding")).ToContainTextAsync($"Zaak {number}.");
        await colleague.CheckAsync("goedkeuren-goedgekeurd");

        // The asker's tab was open all the while, and looks by itself; pressing is quicker than that, or comes too late.
        await Assertions.Expect(ask.Outcome.Locator("[data-doe=verder]").Or(Answered(ask)).First).ToBeVisibleAsync();
        if (!await Answered(ask).IsVisibleAsync())
        {
            await ask.Page.EvaluateAsync("document.querySelector('#uitkomst [data-doe=verder]')?.click()");
        }

        await ask.ExpectAsync("Het antwoord: niet bekend");
        Assert.Equal(1, ask.Count("POST", "/v1/vragen"));
        Assert.Equal(1, ask.Count("POST", "/antwoord"));
    }

    [Fact]
    public async Task Approves_WithoutScript_AndTheTabGoesOnByItself()
    {
        var (asker, ask) = await AskPage.OpenAsync(fixture, account: fixture.Person("collega"));
        await using var closing = asker;
        var number = await WaitAsync(asker, ask);

        await using var colleague = await Visitor.OpenAsync(fixture, new(Script: false), fixture.Person("analist"));
        await colleague.GoAsync("/goedkeuren");
        await Question(colleague, number).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(colleague.Page.Locator("#melding")).ToContainTextAsync("U heeft deze vraag goedgekeurd");
        await colleague.Page.ReloadAsync();
        await Assertions.Expect(colleague.Page.Locator("#melding")).ToContainTextAsync("U heeft deze vraag goedgekeurd");

        await Assertions.Expect(ask.Heading).ToHaveTextAsync("Het antwoord: niet bekend", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Shows_TheAskerThatItWaits_AndNothingToApprove()
    {
        var (asker, ask) = await AskPage.OpenAsync(fixture, account: fixture.Person("analist"));
        await using var closing = asker;
        var number = await WaitAsync(asker, ask);

        await using var elsewhere = await Visitor.OpenAsync(fixture, account: fixture.Person("analist"));
        await elsewhere.GoAsync("/mijn-vragen");
        await Assertions.Expect(elsewhere.Page.Locator("tr", new() { HasText = number })).ToContainTextAsync("wacht op een collega");
        await elsewhere.CheckAsync("mijn-vragen-wacht");
        await elsewhere.GoAsync("/goedkeuren");
        Assert.Equal(0, await Question(elsewhere, number).CountAsync());
    }

    [Fact]
    public async Task Tells_InEnglishToo_ThatNothingWaitsOrThatItIsOnesOwn()
    {
        var (asker, ask) = await AskPage.OpenAsync(fixture, account: fixture.Person("analist"));
        await using var closing = asker;
        await WaitAsync(asker, ask);
        var id = await ask.Outcome.Locator("[class~=utrecht-code]").First.InnerTextAsync();

        await using var own = await Visitor.OpenAsync(fixture, new(Language: "en"), fixture.Person("analist"));
        await own.GoAsync($"/goedkeuren?vraag={id}");
        await Assertions.Expect(own.Page.Locator("#melding")).ToContainTextAsync("This is your own question");
        await own.CheckAsync("goedkeuren-eigen-engels");
    }

    [Fact]
    public async Task NoPermission_IsAPage()
    {
        await using var visitor = await Visitor.OpenAsync(fixture, account: fixture.Account("consulent"));
        visitor.Complaints.Expect(403);

        Assert.Equal(403, await visitor.GoAsync("/goedkeuren"));
        Assert.Equal("U heeft geen toegang tot deze pagina", await visitor.Page.Locator("h1").InnerTextAsync());
    }

    /// <summary>Asks about somebody unknown, until a colleague must approve.</summary>
    /// <returns>A case number of this question alone.</returns>
    private static ILocator Answered(AskPage ask) =>
        ask.Heading.Filter(new() { HasText = "Het antwoord: niet bekend" });

    private static async Task<string> WaitAsync(Visitor asker, AskPage ask)
    {
        var number = $"RIEC-{Guid.NewGuid():N}"[..20];
        await ask.ChooseSignalAsync(number);
        await ask.TypePersonAsync(DemoSubject.Unknown);
        await ask.PressAskAsync();
        await ask.ExpectAsync("Een collega moet dit goedkeuren");
        Assert.Contains(asker.Requests, request => request.EndsWith("/v1/vragen", StringComparison.Ordinal));
        return number;
    }

    private static ILocator Question(Visitor colleague, string number) =>
        colleague.Page.Locator("section", new() { HasText = $"Zaak {number}" });
}
