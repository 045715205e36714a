using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Toezicht;

public sealed class SampleTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Draws_AndRecordsAFinding_WithTheKeyboard()
    {
        await using var officer = await Visitor.OpenAsync(fixture, account: fixture.Account("fg"));
        await officer.GoAsync("/toezicht");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Steekproeven: door het lot bepaalde verstrekkingen om na te kijken" }).PressAsync("Enter");
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Steekproeven", Level = 1 })).ToBeVisibleAsync();
        await officer.CheckAsync("toezicht-steekproeven");

        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Trek de steekproef" }).PressAsync("Enter");
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Er is niets getrokken");
        await officer.CheckAsync("toezicht-steekproeven-fout");

        await officer.Page.GetByLabel("Convenant").SelectOptionAsync("overlast-voorbeeldstad");
        await officer.Page.GetByLabel("Hoeveel verstrekkingen").FillAsync("2");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Trek de steekproef" }).PressAsync("Enter");
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Hoe het lot is bepaald" })).ToBeVisibleAsync();
        await officer.CheckAsync("toezicht-steekproef");
    }
}
