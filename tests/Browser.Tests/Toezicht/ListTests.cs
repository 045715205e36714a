using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Toezicht;

public sealed class ListTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Keeps_WhatWasChosen_InTheAddress()
    {
        var id = await RefusedQuestion.AskAsync(fixture);
        await using var visitor = await Visitor.OpenAsync(fixture, account: fixture.Account("fg"));
        await visitor.GoAsync("/toezicht");

        await visitor.Page.GetByLabel("Uitkomst").SelectOptionAsync("geweigerd");
        await visitor.Page.GetByLabel("Doel").SelectOptionAsync("casus");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Toon" }).ClickAsync();

        await visitor.Page.WaitForURLAsync("**uitkomst=geweigerd**");
        Assert.Equal(1, await visitor.Page.Locator($"a[href='/toezicht/{id}']").CountAsync());
        await visitor.Page.ReloadAsync();
        Assert.Equal("geweigerd", await visitor.Page.GetByLabel("Uitkomst").InputValueAsync());
        Assert.Equal("casus", await visitor.Page.GetByLabel("Doel").InputValueAsync());
        await visitor.Page.GetByLabel("Uitkomst").SelectOptionAsync("bekend");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Toon" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**uitkomst=bekend**");
        Assert.Equal(0, await visitor.Page.Locator($"a[href='/toezicht/{id}']").CountAsync());
    }

    [Fact]
    public async Task Says_ThatNothingWasFound()
    {
        await using var visitor = await Visitor.OpenAsync(fixture, account: fixture.Account("fg"));

        await visitor.GoAsync("/toezicht?vanaf=2020-01-01&tot=2020-01-31");

        await Assertions.Expect(visitor.Page.GetByText("Geen vragen gevonden")).ToBeVisibleAsync();
        await visitor.CheckAsync("toezicht-leeg");
    }

    [Fact]
    public async Task Says_WhatIsWrongWithAnAddress()
    {
        await using var visitor = await Visitor.OpenAsync(fixture, account: fixture.Account("fg"));

        await visitor.GoAsync("/toezicht?vanaf=2026-02-30&organisatie=12&uitkomst=misschien&pagina=2");

        await Assertions.Expect(visitor.Page.GetByText("Er is nog niets getoond.")).ToBeVisibleAsync();
        await visitor.CheckAsync("toezicht-fouten");
    }

    [Fact]
    public async Task Says_WhoMayNotLook()
    {
        await using var visitor = await Visitor.OpenAsync(fixture, account: fixture.Account("consulent"));
        visitor.Complaints.Expect(403);

        Assert.Equal(403, await visitor.GoAsync("/toezicht"));

        await Assertions.Expect(visitor.Page.GetByText("U heeft geen toegang tot deze pagina")).ToBeVisibleAsync();
    }
}
