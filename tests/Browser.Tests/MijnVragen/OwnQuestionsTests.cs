using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.MijnVragen;

public sealed class OwnQuestionsTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Shows_OnesOwn_AndGivesItsReceipt()
    {
        var id = await RefusedQuestion.AskAsync(fixture);
        await using var visitor = await Visitor.OpenAsync(fixture, account: fixture.Account("consulent"));
        await visitor.GoAsync("/mijn-vragen");
        await visitor.CheckAsync("mijn-vragen");

        await visitor.Page.Locator($"a[href='/mijn-vragen/{id}']").ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Uw vraag is geweigerd");
        await visitor.CheckAsync("mijn-vraag-geweigerd");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByText("Bewaar het ontvangstbewijs").ClickAsync());
        Assert.Equal($"ontvangstbewijs-{id}.txt", download.SuggestedFilename);
        Assert.StartsWith("c2sp.org/tlog-proof@v1\n", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_NobodyElses()
    {
        var id = await RefusedQuestion.AskAsync(fixture);
        await using var visitor = await Visitor.OpenAsync(fixture, account: fixture.Account("fg"));
        visitor.Complaints.Expect(404);

        await visitor.GoAsync("/mijn-vragen");
        await Assertions.Expect(visitor.Page.GetByText("Hier staan nu geen vragen")).ToBeVisibleAsync();
        await visitor.CheckAsync("mijn-vragen-leeg");
        Assert.Equal(404, await visitor.GoAsync($"/mijn-vragen/{id}"));
    }
}
