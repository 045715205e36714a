using Bekend.Browser.Tests.Bevragen;
using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Shell;

/// <summary>The database server is really gone: every page says so, nothing is released, nothing typed is lost.</summary>
[Collection(typeof(BreakableGroup))]
public sealed class LostDatabaseTests(BreakableDemo demo)
{
    private const string Gone = "De gegevensbank is niet bereikbaar";

    [Fact]
    public async Task Pages_SaySo_AndWorkAgain()
    {
        var (visitor, ask) = await AskPage.OpenAsync(demo);
        await using var closing = visitor;
        await using var consultant = await Visitor.OpenAsync(demo, account: demo.Person("consulent"));
        await using var officer = await Visitor.OpenAsync(demo, account: demo.Person("fg"));
        await using var stranger = await Visitor.OpenAsync(demo);
        Array.ForEach([visitor, consultant, officer, stranger], one => one.Complaints.Expect(503));
        await stranger.GoAsync("/aanmelden");
        await ask.ChooseAsync();
        await ask.TypePersonAsync(DemoSubject.Known);
        await demo.StopDatabaseAsync();
        try
        {
            await ask.PressAskAsync();
            await ask.ExpectAsync("Een onderdeel is niet bereikbaar");
            await ask.ExpectTextAsync("Er is niets opgezocht en niets verstrekt.");
            await visitor.CheckAsync("bevragen-database-weg");
            await AssertGoneAsync(consultant, "/mijn-vragen");
            await consultant.CheckAsync("fout-503");
            await AssertGoneAsync(consultant, "/convenanten");
            await AssertGoneAsync(consultant, "/bevragen");
            await AssertGoneAsync(officer, "/toezicht");
            await SignIn.GivePasswordAsync(stranger.Page, "consulent", "wachtwoord");
            await Assertions.Expect(stranger.Page.Locator("h1")).ToHaveTextAsync(Gone);
        }
        finally
        {
            await demo.StartDatabaseAsync();
        }

        Assert.Equal(DemoSubject.Known.Bsn, await ask.ValueOfAsync("bsn"));
        Assert.Equal(0, ask.Count("POST", "/antwoord"));
        await ask.PressAsync("opnieuw");
        await ask.ExpectAsync("Het antwoord: bekend");
        Assert.Equal(1, ask.Count("POST", "/antwoord"));
        Assert.Equal(200, await consultant.GoAsync("/mijn-vragen"));
        Assert.Equal(200, await officer.GoAsync("/toezicht"));
    }

    /// <summary>Gone between the question and the answer: whether it is on record nobody can say, and going on discloses once.</summary>
    [Fact]
    public async Task Question_GoesOn_WhenItWasGoneHalfway()
    {
        var (visitor, ask) = await AskPage.OpenAsync(demo);
        await using var closing = visitor;
        visitor.Complaints.Expect(503);
        var asked = new TaskCompletionSource<IRoute>(TaskCreationOptions.RunContinuationsAsynchronously);
        await ask.Page.RouteAsync(AskPage.ResolvePath, asked.SetResult);
        await ask.AskAboutAsync(DemoSubject.Known);
        var resolving = await asked.Task;

        // Questions wait for no disk; what is on record does, and takes the question along.
        await RefusedQuestion.AskAsync(demo);
        await demo.StopDatabaseAsync();
        try
        {
            await resolving.ContinueAsync();
            await ask.ExpectAsync("Een onderdeel is niet bereikbaar");
            await ask.ExpectTextAsync("Het is niet zeker of het antwoord al is gegeven en vastgelegd.");
            await Assertions.Expect(ask.Outcome).Not.ToContainTextAsync("Het antwoord: bekend");
            await visitor.CheckAsync("bevragen-database-weg-halverwege");
        }
        finally
        {
            await demo.StartDatabaseAsync();
        }

        await ask.Page.UnrouteAllAsync();
        await ask.PressAsync("verder");
        await ask.ExpectAsync("Het antwoord: bekend");
        Assert.Equal(1, ask.Count("POST", "/v1/vragen"));
    }

    private static async Task AssertGoneAsync(Visitor visitor, string path)
    {
        Assert.Equal(503, await visitor.GoAsync(path));
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(Gone);
        await Assertions.Expect(visitor.Page.GetByText("Er is niets opgezocht of verstrekt.")).ToBeVisibleAsync();
    }
}
