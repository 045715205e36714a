using Bekend.Browser.Tests.Support;

namespace Bekend.Browser.Tests.Shell;

public sealed class ErrorPageTests(BrowserFixture fixture)
{
    [Theory]
    [InlineData("nl", "Deze pagina bestaat niet")]
    [InlineData("en", "This page does not exist")]
    public async Task NotFound_IsAPage(string language, string title)
    {
        await using var visitor = await Visitor.OpenAsync(fixture, new(Language: language));
        visitor.Complaints.Expect(404);

        Assert.Equal(404, await visitor.GoAsync("/bestaat-niet"));

        Assert.Equal($"{title} – Bekend", await visitor.Page.TitleAsync());
        Assert.Equal(language, await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        await visitor.CheckAsync($"fout-404-{language}");
    }

    [Fact]
    public async Task Language_IsSwitched_WithoutScript_AndRemembered()
    {
        await using var visitor = await Visitor.OpenAsync(fixture, new(Script: false));
        visitor.Complaints.Expect(404);
        await visitor.GoAsync("/bestaat-niet?x=1");

        await visitor.Page.GetByText("English").ClickAsync();

        Assert.Equal($"{visitor.Address}/bestaat-niet?x=1", visitor.Page.Url);
        Assert.Equal("This page does not exist", await visitor.Page.Locator("h1").TextContentAsync());
        await visitor.GoAsync("/ook-niet");
        Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        await visitor.Page.GetByText("Nederlands").ClickAsync();
        Assert.Equal("Deze pagina bestaat niet", await visitor.Page.Locator("h1").TextContentAsync());
    }
}
