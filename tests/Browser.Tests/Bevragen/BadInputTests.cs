using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Bevragen;

/// <summary>Whatever is typed or clicked: a clear message, nothing typed lost, no second disclosure.</summary>
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
}
