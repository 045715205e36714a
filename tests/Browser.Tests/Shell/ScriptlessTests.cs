using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Shell;

/// <summary>With script switched off: everything can be read and filtered. Asking alone cannot be, which its own tests hold.</summary>
public sealed class ScriptlessTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Pages_AreWhole_ForWhoeverAsks()
    {
        var id = await RefusedQuestion.AskAsync(fixture);
        await using var visitor = await Visitor.OpenAsync(fixture, new(Script: false), fixture.Account("consulent"));

        await ReadAsync(visitor, "/convenanten", "convenanten");
        await visitor.Page.Locator("main h2 a").First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("table").First).ToBeVisibleAsync();
        await visitor.LookAsync("convenant-zonder-script");
        await ReadAsync(visitor, "/mijn-vragen", "mijn-vragen");
        await visitor.Page.Locator($"a[href='/mijn-vragen/{id}']").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Uw vraag is geweigerd");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByText("Bewaar het ontvangstbewijs").ClickAsync());
        Assert.Equal($"ontvangstbewijs-{id}.txt", download.SuggestedFilename);
    }

    [Fact]
    public async Task Oversight_Filters()
    {
        var id = await RefusedQuestion.AskAsync(fixture);
        await using var visitor = await Visitor.OpenAsync(fixture, new(Script: false), fixture.Account("fg"));

        await ReadAsync(visitor, "/toezicht", "toezicht-lijst");
        await visitor.Page.GetByLabel("Uitkomst").SelectOptionAsync("geweigerd");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Toon" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**uitkomst=geweigerd**");
        Assert.Equal(1, await visitor.Page.Locator($"a[href='/toezicht/{id}']").CountAsync());
    }

    private static async Task ReadAsync(Visitor visitor, string path, string name)
    {
        Assert.Equal(200, await visitor.GoAsync(path));
        Assert.Equal(0, await visitor.Page.Locator("noscript").CountAsync());
        await Assertions.Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
        await visitor.LookAsync($"{name}-zonder-script");
    }
}
