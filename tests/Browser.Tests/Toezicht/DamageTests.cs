using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Toezicht;

/// <summary>A record that was changed in the database, behind the gateway's back.</summary>
[Collection(typeof(BreakableGroup))]
public sealed class DamageTests(BreakableDemo demo)
{
    private const string Loud = "Wat is opgeslagen, klopt niet met het logboek";

    [Fact]
    public async Task IsSaid_AndNothingOfItIsShown()
    {
        var id = await RefusedQuestion.AskAsync(demo, addresses: true);
        await using var officer = await Visitor.OpenAsync(demo, account: demo.Person("fg"));
        await using var asker = await Visitor.OpenAsync(demo, account: demo.Person("consulent"));
        await officer.GoAsync($"/toezicht/{id}");
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("Z-2026-0012");
        await demo.ChangeRecordAsync(id);

        await officer.GoAsync("/toezicht");
        var row = officer.Page.GetByRole(AriaRole.Row).Filter(new() { Has = officer.Page.Locator($"a[href='/toezicht/{id}']") });
        await Assertions.Expect(row).ToContainTextAsync("beschadigd");
        await officer.CheckAsync("toezicht-lijst-beschadigd");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(Loud);
        await Assertions.Expect(officer.Page.Locator("main")).Not.ToContainTextAsync("Z-2026-0012");
        await officer.CheckAsync("toezicht-beschadigd");

        await asker.GoAsync($"/mijn-vragen/{id}");
        await Assertions.Expect(asker.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(Loud);
        await Assertions.Expect(asker.Page.Locator("main")).Not.ToContainTextAsync("Z-2026-0012");
        await asker.CheckAsync("mijn-vraag-beschadigd");
    }

    /// <summary>Changed after the page was made and before its proof was fetched: the browser finds out.</summary>
    [Fact]
    public async Task IsSaid_AtTheTop_WhenTheBrowserFindsOut()
    {
        var id = await RefusedQuestion.AskAsync(demo, addresses: true);
        await using var officer = await Visitor.OpenAsync(demo, account: demo.Person("fg"));
        officer.Complaints.Expect(500);
        await officer.Page.RouteAsync("**/ontvangstbewijs", async route =>
        {
            await demo.ChangeRecordAsync(id);
            await route.ContinueAsync();
        });

        await officer.GoAsync($"/toezicht/{id}");

        await Assertions.Expect(officer.Page.Locator("[data-fout]:visible")).ToHaveTextAsync(
            ["De dienst zegt zelf dat wat is opgeslagen, niet met het logboek klopt."]);
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Geloof niet wat hieronder staat" })).ToBeInViewportAsync();
        await officer.CheckAsync("toezicht-veranderd");
    }

    [Fact]
    public async Task OfAnotherCovenant_IsNotThere()
    {
        var id = await RefusedQuestion.AskAsync(demo);
        await using var officer = await Visitor.OpenAsync(demo, account: demo.Person("fg"));
        officer.Complaints.Expect(404);

        await officer.GoAsync("/toezicht");
        await Assertions.Expect(officer.Page.Locator($"a[href='/toezicht/{id}']")).ToHaveCountAsync(0);
        Assert.Equal(404, await officer.GoAsync($"/toezicht/{id}"));

        await Assertions.Expect(officer.Page.GetByText("bestaat hier niet of niet meer, of is niet voor u")).ToBeVisibleAsync();
        await officer.CheckAsync("toezicht-ander-convenant");
    }
}
