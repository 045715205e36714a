using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Storage;
using Microsoft.AspNetCore.Authentication;

namespace Bekend.Gateway.Tests.Pages;

/// <summary>What people see when something is gone, even what says who they are.</summary>
public sealed class OutagePageTests
{
    private const string Secret = "999990019";

    [Theory]
    [InlineData(true, 503, "De gegevensbank is niet bereikbaar", "BK1011")]
    [InlineData(false, 500, "Er ging iets mis", "BK1010")]
    public async Task Page_SaysSo_AndTheInterfaceToo(bool isStore, int status, string title, string code)
    {
        await using var all = await Installation.StartAsync(services => services.AddSingleton<IAuthenticationService>(
            new FailingAuthentication(() => isStore ? new StoreUnavailableException(Secret) : new InvalidOperationException(Secret))));
        all.Secrets.Add(Secret);

        var page = await GetAsync(all, "/convenanten");
        var json = await GetAsync(all, "/v1/convenanten");

        Assert.Equal((status, "text/html"), (page.Status, page.ContentType));
        Assert.Contains(title, page.Text, StringComparison.Ordinal);
        Assert.Contains("Er is niets opgezocht of verstrekt", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        json.ExpectProblem(status, code);

        // And it is dressed: what a page loads asks nobody who calls.
        Assert.Equal("text/css", (await GetAsync(all, "/css/bekend.css")).Expect(200).ContentType);
    }

    private static async Task<Reply> GetAsync(Installation all, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        return await all.SendAsync(request);
    }
}
