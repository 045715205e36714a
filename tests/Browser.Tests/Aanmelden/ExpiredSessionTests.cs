using Bekend.Browser.Tests.Bevragen;
using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Aanmelden;

[Collection(typeof(BreakableGroup))]
public sealed class ExpiredSessionTests(BreakableDemo demo)
{
    [Fact]
    public async Task LosesNothing_OfAFormHalfway_AndTellsWhomToCall()
    {
        const string user = "casusregisseur";
        var (visitor, ask) = await AskPage.OpenAsync(demo, account: demo.Person(user));
        await using var closing = visitor;
        visitor.Complaints.Expect(401);
        await ask.ChooseCaseAsync();
        await ask.TypePersonAsync(DemoSubject.Known);
        await demo.EndSessionsAsync(user);
        await ask.PressAskAsync();
        await ask.ExpectAsync("U bent niet meer aangemeld");
        await ask.ExpectTextAsync("Er is niets opgezocht en niets verstrekt.");

        var tab = await ask.Page.Context.RunAndWaitForPageAsync(() => ask.Outcome.GetByText("Aanmelden in een nieuw tabblad").ClickAsync());
        await visitor.SignInOnAsync(tab, demo.Person(user));
        Assert.Equal($"{visitor.Address}/bevragen", tab.Url);
        await tab.CloseAsync();
        Assert.Equal(DemoSubject.Known.Bsn, await ask.ValueOfAsync("bsn"));
        Assert.True(await ask.Page.Locator("#keuze-ziet--contactpersoon").IsCheckedAsync());
        await ask.PressAsync("opnieuw");
        await ask.ExpectAsync("Het antwoord: bekend");
        Assert.Equal(1, ask.Count("POST", "/v1/vragen"));

        // Whom to call, by name, phone and mail, as this rule allows.
        var contact = ask.Outcome.Locator("[aria-labelledby=uitkomst-contacten]");
        await Assertions.Expect(contact).ToContainTextAsync("Woningcorporatie B");
        await Assertions.Expect(contact.Locator("a[href^='tel:']")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^088-"));
        await Assertions.Expect(contact.Locator("a[href^='mailto:']")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("@corporatie-b\\.example$"));
        await visitor.CheckAsync("bevragen-contact");
        await ask.Outcome.GetByText("Bekijk deze vraag in Mijn vragen").ClickAsync();
        await Assertions.Expect(ask.Page.Locator("main")).ToContainTextAsync("Woningcorporatie B");
        await visitor.CheckAsync("mijn-vraag-contact");

        // The next page that is opened after the session ended asks to sign in, says why, and knows the way back.
        await demo.EndSessionsAsync(user);
        await visitor.GoAsync("/mijn-vragen");
        await Assertions.Expect(ask.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("U bent afgemeld, omdat er 15 minuten niets is gedaan");
        Assert.Contains("terug=%2Fmijn-vragen", ask.Page.Url, StringComparison.Ordinal);
        await visitor.CheckAsync("aanmelden-verlopen");
    }
}
