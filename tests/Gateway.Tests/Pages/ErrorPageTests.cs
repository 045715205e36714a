using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Pages;

/// <summary>People get a page, programs get JSON; both the same status.</summary>
public sealed class ErrorPageTests(SharedInstallation shared)
{
    [Theory]
    [InlineData("/bestaat-niet", "Deze pagina bestaat niet")]
    [InlineData("/bestaat/ook/niet", "Deze pagina bestaat niet")]
    public async Task Shows_APage_ToABrowser(string path, string title)
    {
        var reply = await GetAsync(path, "text/html,application/xhtml+xml,*/*;q=0.8");

        Assert.Equal(404, reply.Status);
        Assert.Equal("text/html", reply.ContentType);
        Assert.Contains($"<h1 class=\"utrecht-heading-1\">{title}</h1>", reply.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"nl\"", reply.Text, StringComparison.Ordinal);
        Assert.Matches("<code class=\"utrecht-code\">[0-9a-f]{32}</code>", reply.Text);
        Assert.DoesNotContain("bestaat/ook", reply.Text.Replace("terug=", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    public async Task Keeps_Json_ForAProgram(string accept) =>
        (await GetAsync("/bestaat-niet", accept)).ExpectProblem(404, "BK1005");

    [Theory]
    [InlineData("/v1/bestaat-niet")]
    [InlineData("/V1/bestaat-niet")]
    [InlineData("/v2")]
    [InlineData("/log/bestaat-niet")]
    [InlineData("/oauth/bestaat-niet")]
    [InlineData("/health/bestaat-niet")]
    [InlineData("/.well-known/bestaat-niet")]
    [InlineData("/css/bestaat-niet.css")]
    public async Task Keeps_Json_OnTheInterface_WhateverIsAccepted(string path) =>
        (await GetAsync(path, "text/html")).ExpectProblem(404, "BK1005");

    [Fact]
    public async Task Speaks_English_WhenChosen()
    {
        var reply = await GetAsync("/bestaat-niet", "text/html", "bekend-taal=en");

        Assert.Contains("<html lang=\"en\"", reply.Text, StringComparison.Ordinal);
        Assert.Contains("This page does not exist", reply.Text, StringComparison.Ordinal);
    }

    private async Task<Reply> GetAsync(string path, string accept, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", accept);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await shared.Running.SendAsync(request);
    }
}
