using System.Text.Json;
using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Bevragen;

/// <summary>Asking as a consultant does, on the demo; every byte the browser sends is searched for what was typed.</summary>
public sealed class AskingTests(BrowserFixture fixture)
{
    /// <summary>Blinding, proof and unblinding of sixteen elements, in milliseconds.</summary>
    private const double Goal = 250;

    [Fact]
    public async Task Asks_AndHearsKnown()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await visitor.CheckAsync("bevragen-leeg");
        await ask.ChooseAsync();
        await ask.TypePersonAsync(DemoSubject.Known);
        await visitor.CheckAsync("bevragen-ingevuld");
        await ask.PressAskAsync();
        await ask.ExpectAsync("Het antwoord: bekend");

        await ask.ExpectTextAsync("Dat is geen oordeel en geen bewijs.");
        await ask.ExpectTextAsync("Leg de zaak voor aan de casusregisseur van de gemeente.");
        await ask.ExpectTextAsync("zorg (zorg-a, zorg-b): gevraagd, volgens artikel 5.1");
        Assert.StartsWith("c2sp.org/tlog-proof@v1\n", await ask.Page.Locator("#ontvangstbewijs").InputValueAsync(), StringComparison.Ordinal);
        await visitor.CheckAsync("bevragen-bekend");
        await visitor.PrintAsync("bevragen-bekend");
        await AssertForgottenAsync(ask, DemoSubject.Known);

        // What went on record is what Mijn vragen shows, under the link that the answer gives.
        await ask.Outcome.GetByText("Bekijk deze vraag in Mijn vragen").ClickAsync();
        await Assertions.Expect(ask.Page.Locator("h1")).ToHaveTextAsync("Uw vraag: bekend");
        await Assertions.Expect(ask.Page.Locator("main")).ToContainTextAsync(AskPage.Case);
        await visitor.CheckAsync("mijn-vraag-bekend");

        // And what the privacy officer sees, with a proof that holds.
        await using var officer = await Visitor.OpenAsync(fixture, account: fixture.Account("fg"));
        await officer.GoAsync(new Uri(ask.Page.Url).AbsolutePath.Replace("/mijn-vragen/", "/toezicht/", StringComparison.Ordinal));
        await Assertions.Expect(officer.Page.GetByText("Het klopt: deze verstrekking staat onveranderd in het logboek")).ToBeVisibleAsync();
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(AskPage.Case);
        await officer.CheckAsync("toezicht-bekend");
    }

    [Fact]
    public async Task Asks_AndHearsNotKnown()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.AskAboutAsync(DemoSubject.Unknown);
        await ask.ExpectAsync("Het antwoord: niet bekend");

        await ask.ExpectTextAsync("Dat betekent niet dat er niets aan de hand is.");
        await visitor.CheckAsync("bevragen-niet-bekend");
        await ask.PressAsync("nieuw");
        Assert.Equal(string.Empty, await ask.ValueOfAsync("bsn"));
        Assert.Equal(string.Empty, await ask.ValueOfAsync("zaak"));
        Assert.True(await ask.Page.Locator("#keuze-bij-overlast-voorbeeldstad-zorg").IsCheckedAsync());
    }

    [Fact]
    public async Task IsRefused_AndAsksRightly()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        visitor.Complaints.Expect(403);
        visitor.KeepSecret("12-03-2015");
        await ask.ChooseAsync();
        await ask.TypePersonAsync(DemoSubject.Known, birthDate: "12-3-2015");
        await ask.PressAskAsync();
        await ask.ExpectAsync("Deze vraag mag zo niet");

        await ask.ExpectTextAsync("Er is niets opgezocht en niets verstrekt.");
        await ask.ExpectTextAsync("Volgens artikel 6.2 van het convenant, regel V2.");
        await ask.ExpectTextAsync("Over minderjarigen wordt alleen via de jeugdketen overlegd.");
        Assert.Matches("[0-9a-f]{8}-[0-9a-f]{4}-7", await ask.Outcome.InnerTextAsync());
        await visitor.CheckAsync("bevragen-geweigerd");

        // Nothing that was typed is lost, and one field put right is enough.
        await ask.PressAsync("aanpassen");
        Assert.Equal(DemoSubject.Known.Surname, await ask.ValueOfAsync("geslachtsnaam"));
        Assert.Equal("12-03-2015", await ask.ValueOfAsync("geboortedatum"));
        await ask.FillAsync("geboortedatum", DemoSubject.Known.BirthDate);
        await ask.PressAskAsync();
        await ask.ExpectAsync("Het antwoord: bekend");
        Assert.Equal(2, ask.Count("POST", "/v1/vragen"));
        Assert.Equal(1, ask.Count("POST", "/antwoord"));
    }

    [Fact]
    public async Task Asks_AboutAnAddress_WithTheEnterKey()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture, Device.Phone);
        await using var closing = visitor;
        await ask.ChooseAsync("adres");
        visitor.KeepSecret(DemoSubject.KnownAddress.Postcode);
        await ask.FillAsync("postcode", DemoSubject.KnownAddress.Postcode.ToLowerInvariant());
        await ask.FillAsync("huisnummer", DemoSubject.KnownAddress.HouseNumber);
        await visitor.CheckAsync("bevragen-adres");
        await ask.Page.Locator("#veld-huisnummer").PressAsync("Enter");
        await ask.ExpectAsync("Het antwoord: bekend");
    }

    [Fact]
    public async Task Speaks_English()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture, new Device(Language: "en"));
        await using var closing = visitor;
        await ask.PressAskAsync();
        await Assertions.Expect(ask.Faults).ToContainTextAsync("Choose what you are asking for.");
        await ask.AskAboutAsync(DemoSubject.Unknown);
        await ask.ExpectAsync("The answer: not known");
        await visitor.CheckAsync("bevragen-engels");
    }

    [Fact]
    public async Task Blinds_WithinTheGoal()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        var best = double.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            await ask.AskAboutAsync(DemoSubject.Unknown);
            await ask.ExpectAsync("Het antwoord: niet bekend");
            best = Math.Min(best, await ask.Page.EvaluateAsync<double>(
                "() => ['bekend:blinderen', 'bekend:ontblinderen'].map(name => performance.getEntriesByName(name).at(-1).duration).reduce((a, b) => a + b)"));
            await ask.PressAsync("nieuw");
        }

        TestContext.Current.SendDiagnosticMessage($"blinding and proof of 16 elements: {best:F0} ms");
        Assert.InRange(best, 1, Goal);
    }

    [Fact]
    public async Task Offers_NothingToTypeInto_WithoutScript()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture, new Device(Script: false));
        await using var closing = visitor;

        await Assertions.Expect(ask.Page.Locator("main")).ToContainTextAsync("Zet JavaScript aan om een vraag te stellen");
        Assert.Equal(0, await ask.Page.Locator("#veld-bsn").CountAsync());
        Assert.False(await ask.Page.Locator("#stel").IsVisibleAsync());
        await Assertions.Expect(ask.Page.GetByText("Zonder script is er geen veilige manier")).ToBeVisibleAsync();
        await visitor.LookAsync("bevragen-zonder-script");
    }

    /// <summary>Neither the page nor the browser keeps anything of the person once the answer is there.</summary>
    private static async Task AssertForgottenAsync(AskPage ask, DemoSubject subject)
    {
        var kept = await ask.Page.EvaluateAsync<string>(
            """
            () => [document.documentElement.outerHTML, ...[...document.querySelectorAll('input, textarea')].map(field => field.value), document.title, location.href,
              JSON.stringify(history.state), JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie].join('\n')
            """);
        Assert.All(subject.Secrets.Select(text => new Secret(text)), secret => Assert.False(secret.IsIn(kept), secret.ToString()));
        using var storage = JsonDocument.Parse(await ask.Page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage })"));
        Assert.Equal(
            ["bekend-logboeksleutel", "bekend:sleutel:overlast-voorbeeldstad:1"],
            storage.RootElement.EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal));
    }
}
