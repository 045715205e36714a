using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Shell;

public sealed class NavigationTests(BrowserFixture fixture)
{
    [Theory]
    [InlineData("consulent", new[] { "Bevragen", "Mijn vragen", "Convenanten" })]
    [InlineData("casusregisseur", new[] { "Bevragen", "Mijn vragen", "Convenanten" })]
    [InlineData("analist", new[] { "Bevragen", "Mijn vragen", "Goedkeuren", "Convenanten" })]
    [InlineData("fg", new[] { "Toezicht", "Convenanten" })]
    [InlineData("beheerder", new[] { "Convenanten", "Wissingen" })]
    public async Task Navigation_HasOnlyWhatMayBeOpened(string user, string[] links)
    {
        var account = fixture.Person(user);
        await using var visitor = await Visitor.OpenAsync(fixture, account: account);

        await visitor.GoAsync("/convenanten");

        Assert.Equal(links, await visitor.Page.Locator(".app-nav a").AllInnerTextsAsync());
        Assert.Equal("Convenanten", await visitor.Page.Locator(".app-nav a[aria-current=page]").InnerTextAsync());
        Assert.Contains(account.Name, await visitor.Page.Locator(".app-session__name").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keyboard_SkipsToTheContent_AndSeesWhereItIs()
    {
        await using var visitor = await Visitor.OpenAsync(fixture, account: fixture.Account("consulent"));
        await visitor.GoAsync("/convenanten");

        await visitor.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visitor.Page.GetByText("Naar de inhoud")).ToBeInViewportAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("Tab");

        var focused = visitor.Page.Locator("main h2 a").First;
        await Assertions.Expect(focused).ToBeFocusedAsync();
        Assert.Equal("solid", await focused.EvaluateAsync<string>("link => getComputedStyle(link).outlineStyle"));
    }

    [Fact]
    public async Task NoPermission_IsAPage()
    {
        await using var visitor = await Visitor.OpenAsync(fixture, account: fixture.Account("consulent"));
        visitor.Complaints.Expect(403);

        Assert.Equal(403, await visitor.GoAsync("/toezicht"));

        Assert.Equal("U heeft geen toegang tot deze pagina", await visitor.Page.Locator("h1").InnerTextAsync());
        await visitor.CheckAsync("fout-403");
    }

    [Fact]
    public async Task Asking_SaysWhoMayNot()
    {
        await using var visitor = await Visitor.OpenAsync(fixture, account: fixture.Account("fg"));

        await visitor.GoAsync("/bevragen");

        await Assertions.Expect(visitor.Page.GetByText("U kunt hier nu niets vragen")).ToBeVisibleAsync();
        Assert.Equal(0, await visitor.Page.Locator("main").Locator("input, select, textarea, button").CountAsync());
        await visitor.CheckAsync("bevragen-niets-te-vragen");
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task SignIn_IsAPageForEverybody(string language)
    {
        await using var visitor = await Visitor.OpenAsync(fixture, new(Language: language));

        Assert.Equal(200, await visitor.GoAsync("/aanmelden"));

        await visitor.CheckAsync($"aanmelden-{language}");
    }

    [Fact]
    public async Task SignIn_ReturnsToThePage_AndSignOutEndsIt_WithoutScript()
    {
        var account = fixture.Account("beheerder");
        await using var visitor = await Visitor.OpenAsync(fixture, new(Script: false));
        await visitor.GoAsync("/convenanten/riec-voorbeeld");
        await visitor.SignInAsync(account);
        Assert.Equal($"{visitor.Address}/convenanten/riec-voorbeeld", visitor.Page.Url);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**/aanmelden**");
        await visitor.GoAsync("/convenanten");

        Assert.Contains("/aanmelden", visitor.Page.Url, StringComparison.Ordinal);
    }
}
