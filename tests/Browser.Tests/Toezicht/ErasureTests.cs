using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Toezicht;

public sealed class ErasureTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Erasure_TakesTwoPeople_AndNoHold()
    {
        var id = await RefusedQuestion.AskAsync(fixture);
        await using (var officer = await Visitor.OpenAsync(fixture, account: fixture.Account("fg")))
        {
            await officer.GoAsync($"/toezicht/{id}");
            await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Leg een bewaarplicht op deze verstrekking" }).ClickAsync();
            await officer.Page.GetByLabel("Reden").Last.FillAsync($"Klacht over {id}.");
            await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Leg de bewaarplicht op" }).ClickAsync();
            var placed = officer.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = $"Klacht over {id}." });
            await Assertions.Expect(placed).ToBeVisibleAsync();
            await officer.CheckAsync("toezicht-bewaarplichten");

            officer.Complaints.Expect(409);
            await AskAsync(officer, id);
            await Assertions.Expect(officer.Page.GetByText("zolang er een bewaarplicht op rust")).ToBeVisibleAsync();

            await officer.GoAsync("/toezicht/bewaarplichten");
            await placed.GetByLabel("Reden").FillAsync("De klacht is af.");
            await placed.GetByRole(AriaRole.Button, new() { Name = "Hef op" }).ClickAsync();
            await Assertions.Expect(placed).ToHaveCountAsync(0);
            await AskAsync(officer, id);
            await Assertions.Expect(officer.Page.GetByText("Iemand anders moet haar goedkeuren.")).ToBeVisibleAsync();
        }

        await using var manager = await Visitor.OpenAsync(fixture, account: fixture.Account("beheerder"));
        await manager.GoAsync("/toezicht/wissingen");
        var request = manager.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = id });
        await Assertions.Expect(request.GetByText("Verzoek van de betrokkene.")).ToBeVisibleAsync();
        await manager.CheckAsync("toezicht-wissing-wacht");
        await request.GetByRole(AriaRole.Button, new() { Name = "Keur goed en wis" }).ClickAsync();
        await Assertions.Expect(manager.Page.GetByText("De verstrekking is gewist.")).ToBeVisibleAsync();
        await Assertions.Expect(request).ToHaveCountAsync(0);
    }

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

    private static async Task AskAsync(Visitor officer, string id)
    {
        await officer.GoAsync($"/toezicht/wissingen?verstrekking={id}");
        await officer.Page.GetByLabel("Reden").Last.FillAsync("Verzoek van de betrokkene.");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Vraag de wissing" }).ClickAsync();
    }
}
