using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Toezicht;

/// <summary>A privacy officer's browser checks for itself whether what it shows is in the log.</summary>
public sealed class ProofTests(BrowserFixture fixture)
{
    private const string Holds = "Het klopt: deze verstrekking staat onveranderd in het logboek";
    private const string Fails = "Het klopt niet: dit bewijs hoort niet bij deze verstrekking of is veranderd";
    private const string OtherKey = "De sleutel van het logboek is een andere dan eerst";
    private const string NotChecked = "Niet nagerekend";

    /// <summary>The key of a log of the signed-note specification.</summary>
    private const string Foreign = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    [Fact]
    public async Task Holds_ForADisclosureThatIsOpenedFromTheList()
    {
        var id = await RefusedQuestion.AskAsync(fixture);
        await using var visitor = await OpenAsync();
        await visitor.GoAsync("/toezicht");
        await visitor.CheckAsync("toezicht-lijst");

        await visitor.Page.Locator($"a[href='/toezicht/{id}']").ClickAsync();

        await HeadingAsync(visitor, Holds);
        await Assertions.Expect(visitor.Page.GetByText("voor het eerst in deze browser bewaard")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByText("Geloof niet wat hieronder staat")).ToBeHiddenAsync();
        Assert.Matches("^([0-9a-f]{4} ){15}[0-9a-f]{4}$", await visitor.Page.Locator("[data-vul=vingerafdruk]").TextContentAsync());
        await visitor.CheckAsync("toezicht-klopt");

        await visitor.Page.ReloadAsync();
        await HeadingAsync(visitor, Holds);
        await Assertions.Expect(visitor.Page.GetByText("voor het eerst in deze browser bewaard")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("index ", "index 1", "De regel staat niet op deze plaats in het ondertekende logboek.")]
    [InlineData("extra A", "extra B", "In het bewijs zit geen regel van dit logboek.")]
    [InlineData("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2", "Wat de dienst stuurde, is geen ontvangstbewijs.")]
    public async Task RaisesTheAlarm_AtAReceiptThatWasTamperedWith(string from, string to, string fault)
    {
        var id = await RefusedQuestion.AskAsync(fixture);
        await using var visitor = await OpenAsync();
        await ChangeAsync(visitor, receipt => receipt.Replace(from, to, StringComparison.Ordinal));

        await visitor.GoAsync($"/toezicht/{id}");

        await HeadingAsync(visitor, Fails);
        await Assertions.Expect(visitor.Page.Locator("[data-fout]:visible")).ToHaveTextAsync([fault]);
        Assert.Equal(0, await visitor.Page.GetByText(Holds).CountAsync());
        await Assertions.Expect(visitor.Page.GetByText("Geloof niet wat hieronder staat")).ToBeVisibleAsync();
        if (from == "index ")
        {
            await visitor.CheckAsync("toezicht-klopt-niet");
        }
    }

    [Fact]
    public async Task RaisesTheAlarm_AtTheReceiptOfAnotherDisclosure()
    {
        var (id, other) = (await RefusedQuestion.AskAsync(fixture), await RefusedQuestion.AskAsync(fixture));
        await using var visitor = await OpenAsync();
        await visitor.Page.RouteAsync("**/ontvangstbewijs", async route =>
        {
            var response = await route.FetchAsync(new() { Url = $"{visitor.Address}/v1/verstrekkingen/{other}/ontvangstbewijs" });
            await route.FulfillAsync(new() { Response = response });
        });

        await visitor.GoAsync($"/toezicht/{id}");

        await HeadingAsync(visitor, Fails);
        await Assertions.Expect(visitor.Page.GetByText("Het bewijs is van een andere verstrekking dan deze.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task RaisesTheAlarm_WhenTheLogsKeyIsAnother_UntilThatIsAccepted()
    {
        var id = await RefusedQuestion.AskAsync(fixture);
        await using var visitor = await OpenAsync();
        await visitor.GoAsync("/toezicht");
        await visitor.Page.EvaluateAsync("(key) => localStorage.setItem('bekend-logboeksleutel', key)", Foreign);

        await visitor.GoAsync($"/toezicht/{id}");

        await HeadingAsync(visitor, OtherKey);
        await visitor.CheckAsync("toezicht-andere-sleutel");
        await visitor.Page.Locator("[data-doe=aannemen]").ClickAsync();
        await HeadingAsync(visitor, Holds);
    }

    [Fact]
    public async Task SaysThatNothingWasChecked_AndTriesAgain()
    {
        var id = await RefusedQuestion.AskAsync(fixture);
        await using var visitor = await OpenAsync();
        visitor.Complaints.Expect(503);
        await visitor.Page.RouteAsync("**/ontvangstbewijs", route => route.FulfillAsync(new() { Status = 503 }));

        await visitor.GoAsync($"/toezicht/{id}");

        await HeadingAsync(visitor, NotChecked);
        await visitor.CheckAsync("toezicht-niet-nagerekend");
        await visitor.Page.UnrouteAsync("**/ontvangstbewijs");
        await visitor.Page.Locator("[data-doe=opnieuw]").ClickAsync();
        await HeadingAsync(visitor, Holds);
    }

    [Fact]
    public async Task SaysThatNothingWasChecked_WithoutScript()
    {
        var id = await RefusedQuestion.AskAsync(fixture);
        await using var visitor = await Visitor.OpenAsync(fixture, new(Script: false), fixture.Account("fg"));

        await visitor.GoAsync($"/toezicht/{id}");

        await HeadingAsync(visitor, "Nog niet nagerekend");
        await Assertions.Expect(visitor.Page.GetByText("bekend receipt verify")).ToBeVisibleAsync();
        await visitor.LookAsync("toezicht-zonder-script");
    }

    private static async Task ChangeAsync(Visitor visitor, Func<string, string> change) =>
        await visitor.Page.RouteAsync("**/ontvangstbewijs", async route =>
        {
            var response = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = response, Body = change(await response.TextAsync()) });
        });

    private static Task HeadingAsync(Visitor visitor, string text) =>
        Assertions.Expect(visitor.Page.Locator("#bewijs h3").GetByText(text, new() { Exact = true })).ToBeVisibleAsync();

    private Task<Visitor> OpenAsync() => Visitor.OpenAsync(fixture, account: fixture.Account("fg"));
}
