using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Bevragen;

/// <summary>What the gateway sends is believed only as far as it can be checked.</summary>
public sealed class DistrustTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Stops_WhenTheCovenantChangedOvernight()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.ChangeAsync("**/v1/convenanten/overlast-voorbeeldstad", body => body["sha256"] = new string('0', 64));
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync("Het convenant is veranderd");

        Assert.Equal(0, ask.Count("POST", "/v1/vragen"));
        Assert.Equal(DemoSubject.Known.Bsn, await ask.ValueOfAsync("bsn"));
        await visitor.CheckAsync("bevragen-stop-convenant");
    }

    [Theory]
    [InlineData("bewijs", "Het bewijs van de sleutelhouder klopt niet")]
    [InlineData("vraagId", "Het antwoord is niet te lezen")]
    public async Task Stops_WhenTheEvaluationIsNotRight(string member, string heading)
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.ChangeAsync(AskPage.OpenPath, body => body[member] = new string('A', 86));
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync(heading);

        await ask.ExpectTextAsync("Er is niets opgezocht en niets verstrekt.");
        await visitor.CheckAsync($"bevragen-stop-{member}");
        Assert.Equal(0, ask.Count("POST", "/antwoord"));
    }

    [Fact]
    public async Task Shows_NoAnswer_WithoutAReceiptThatHolds()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.ChangeAsync(AskPage.ResolvePath, body => body["verstrekking"]!["id"] = "0197c5c2-5a2e-7b3c-8d4e-1f2a3b4c5d6e");
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync("Het antwoord wordt niet getoond");

        await Assertions.Expect(ask.Outcome).Not.ToContainTextAsync("Het antwoord: bekend");
        await visitor.CheckAsync("bevragen-stop-bon");
    }

    [Fact]
    public async Task Refuses_AKeyThatIsNotTheOneOfBefore()
    {
        var (visitor, ask) = await AskPage.OpenAsync(fixture);
        await using var closing = visitor;
        await ask.Page.EvaluateAsync("() => localStorage.setItem('bekend:sleutel:overlast-voorbeeldstad:1', 'A'.repeat(43))");
        await ask.AskAboutAsync(DemoSubject.Known);
        await ask.ExpectAsync("De sleutel klopt niet");

        Assert.Equal(0, ask.Count("POST", "/v1/vragen"));
    }
}
