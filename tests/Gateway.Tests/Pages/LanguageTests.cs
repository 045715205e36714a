using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Pages;

public sealed class LanguageTests(SharedInstallation shared)
{
    [Theory]
    [InlineData("/taal/en?terug=%2Fconvenanten%3Fa%3D1", "/convenanten?a=1")]
    [InlineData("/taal/nl?terug=%2F", "/")]
    [InlineData("/taal/en", "/")]
    [InlineData("/taal/en?terug=", "/")]
    [InlineData("/taal/en?terug=https%3A%2F%2Fevil.example%2F", "/")]
    [InlineData("/taal/en?terug=%2F%2Fevil.example", "/")]
    [InlineData("/taal/en?terug=%2F%5Cevil.example", "/")]
    [InlineData("/taal/en?terug=%5C%5Cevil.example", "/")]
    [InlineData("/taal/en?terug=javascript%3Aalert(1)", "/")]
    [InlineData("/taal/en?terug=%2F%09%2Fevil.example", "/")]
    [InlineData("/taal/en?terug=%2Fa%0D%0ASet-Cookie%3A%20x%3Dy", "/")]
    public async Task Returns_ToThisSiteOnly(string path, string location)
    {
        var reply = (await GetAsync(path)).Expect(302);

        Assert.Equal(location, reply.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/taal/en", "en")]
    [InlineData("/taal/EN", "en")]
    [InlineData("/taal/nl", "nl")]
    public async Task Remembers_TheChoice(string path, string language)
    {
        var cookie = Assert.Single((await GetAsync(path)).Headers.GetValues("Set-Cookie"));

        Assert.StartsWith($"bekend-taal={language};", cookie, StringComparison.Ordinal);
        Assert.All(
            new[] { "httponly", "secure", "samesite=lax", "path=/", "max-age=31536000" },
            part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/taal/de")]
    [InlineData("/taal/")]
    public async Task Knows_NoOtherLanguage(string path) => Assert.Equal(404, (await GetAsync(path)).Status);

    private async Task<Reply> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await shared.Running.SendAsync(request);
    }
}
