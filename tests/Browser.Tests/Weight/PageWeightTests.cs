using System.Globalization;
using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Weight;

/// <summary>What a first visit to each page brings over the line, headers included, with nothing in the cache.</summary>
public sealed class PageWeightTests(BrowserFixture fixture)
{
    private const long Most = 150_000;

    [Theory]
    [InlineData(null, "/aanmelden")]
    [InlineData("consulent", "/bevragen")]
    [InlineData("consulent", "/mijn-vragen")]
    [InlineData("analist", "/goedkeuren")]
    [InlineData("consulent", "/convenanten")]
    [InlineData("consulent", "/convenanten/overlast-voorbeeldstad")]
    [InlineData("fg", "/toezicht")]
    public async Task Page_IsLight(string? user, string path)
    {
        await using var visitor = await Visitor.OpenAsync(fixture, account: user is null ? null : fixture.Person(user));

        await visitor.GoAsync(path);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var files = visitor.Requests.Count;
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{path}: {visitor.Received / 1000.0:F1} KB in {files} requests"));
        Assert.InRange(visitor.Received, 10_000, Most);
        Assert.Contains(visitor.Requests, request => request.Contains("/css/bekend.css?v=", StringComparison.Ordinal));
    }
}
