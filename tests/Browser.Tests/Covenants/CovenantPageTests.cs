using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Covenants;

public sealed class CovenantPageTests(BrowserFixture fixture)
{
    private const string Overlast = "/convenanten/overlast-voorbeeldstad";

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task List_LeadsToEachCovenant(string language)
    {
        await using var visitor = await Visitor.OpenAsync(fixture, new(Language: language), fixture.Account("consulent"));
        Assert.Equal(200, await visitor.GoAsync("/convenanten"));
        await visitor.CheckAsync($"convenanten-{language}");

        await visitor.Page.Locator("main h2 a").First.ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveAttributeAsync("lang", "nl");
        Assert.Equal(language, await visitor.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Theory]
    [InlineData("overlast-voorbeeldstad")]
    [InlineData("adresfraude-voorbeeldstad")]
    [InlineData("riec-voorbeeld")]
    public async Task Covenant_IsReadable_Everywhere(string id)
    {
        await using var visitor = await Visitor.OpenAsync(fixture, account: fixture.Account("consulent"));

        Assert.Equal(200, await visitor.GoAsync($"/convenanten/{id}"));

        await visitor.CheckAsync($"convenant-{id}");
    }

    [Fact]
    public async Task Matrix_SaysWhoSeesWhat_ToAScreenReaderToo()
    {
        await using var visitor = await Visitor.OpenAsync(fixture, Device.Phone, fixture.Account("consulent"));
        await visitor.GoAsync(Overlast);

        var table = visitor.Page.GetByRole(AriaRole.Table, new() { Name = "Doel: triage" });
        var row = table.GetByRole(AriaRole.Row).Filter(new() { Has = visitor.Page.GetByRole(AriaRole.Rowheader, new() { Name = "consulent van corporatie", Exact = true }) });
        var cells = await row.GetByRole(AriaRole.Cell).AllInnerTextsAsync();

        Assert.Equal(4, cells.Count);
        Assert.Contains("bekend of niet", cells[1], StringComparison.Ordinal);
        Assert.Contains("alleen meerderjarigen", cells[1], StringComparison.Ordinal);
        Assert.Equal(5, await table.GetByRole(AriaRole.Columnheader).CountAsync());
    }

    [Fact]
    public async Task Clause_IsReached_FromTheMatrix()
    {
        await using var visitor = await Visitor.OpenAsync(fixture, account: fixture.Account("consulent"));
        await visitor.GoAsync(Overlast);

        await visitor.Page.GetByText("R1, artikel 5.1").First.ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("#regel-R1")).ToBeInViewportAsync();
        Assert.EndsWith("#regel-R1", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Covenant_Prints_WithoutNavigation()
    {
        await using var visitor = await Visitor.OpenAsync(fixture, account: fixture.Account("consulent"));
        await visitor.GoAsync(Overlast);
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName, "convenant.pdf");

        var pdf = await visitor.Page.PdfAsync(new() { Format = "A4", Path = file, PrintBackground = false });

        Assert.Equal("%PDF"u8, pdf.AsSpan(0, 4));
        await visitor.PrintAsync("convenant");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visitor.Page.Locator("#doel-triage")).ToBeVisibleAsync();
    }
}
