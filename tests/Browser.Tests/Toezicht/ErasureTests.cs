using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Toezicht;

public sealed class ErasureTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Erasures_SayWhatIsWrong()
    {
        await using var officer = await Visitor.OpenAsync(fixture, account: fixture.Account("fg"));
        officer.Complaints.Expect(404);
        await officer.GoAsync("/toezicht/wissingen");
        await officer.Page.GetByLabel("Nummer van de verstrekking").FillAsync(Guid.Empty.ToString());
        await officer.Page.GetByLabel("Reden").Last.FillAsync("Verzoek van de betrokkene.");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Vraag de wissing" }).ClickAsync();

        await Assertions.Expect(officer.Page.GetByText("Er is niets gedaan")).ToBeVisibleAsync();
        await officer.CheckAsync("toezicht-wissingen");
    }
}
