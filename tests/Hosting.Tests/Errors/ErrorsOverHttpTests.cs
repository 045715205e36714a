using System.Net;
using System.Text;
using Bekend.Hosting.Tests.Support;

namespace Bekend.Hosting.Tests.Errors;

public sealed class ErrorsOverHttpTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await RunningService.StartAsync(ProbeService.Definition, _folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound, "BK1005")]
    [InlineData("GET", "/body", HttpStatusCode.MethodNotAllowed, "BK1006")]
    [InlineData("GET", "/throws", HttpStatusCode.InternalServerError, "BK1010")]
    [InlineData("GET", "/headers-then-throws", HttpStatusCode.InternalServerError, "BK1010")]
    [InlineData("GET", "/store", HttpStatusCode.ServiceUnavailable, "BK1011")]
    [InlineData("GET", "/bad", HttpStatusCode.BadRequest, "BK1002")]
    [InlineData("GET", "/status/400", HttpStatusCode.BadRequest, "BK1002")]
    [InlineData("GET", "/status/403", HttpStatusCode.Forbidden, "BK1004")]
    [InlineData("GET", "/status/429", HttpStatusCode.TooManyRequests, "BK1009")]
    [InlineData("GET", "/status/418", (HttpStatusCode)418, "BK1002")]
    [InlineData("GET", "/status/502", HttpStatusCode.ServiceUnavailable, "BK1011")]
    [InlineData("GET", "/status/504", HttpStatusCode.ServiceUnavailable, "BK1011")]
    [InlineData("GET", "/status/599", (HttpStatusCode)599, "BK1010")]
    public async Task Error_IsACompleteProblem_WhateverIsAccepted(string method, string path, HttpStatusCode status, string code)
    {
        foreach (var accept in new[] { "text/html", "application/json", "*/*" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.Add("Accept", accept);

            var answer = await SendAsync(request);

            Assert.Empty(answer.AssertProblem(status, code));
            AssertHeaders(answer);
            Assert.False(answer.Headers.ContainsKey("X-Half"));
        }
    }

    [Theory]
    [InlineData("/throws")]
    [InlineData("/store")]
    [InlineData("/bad")]
    [InlineData("/headers-then-throws")]
    public async Task Exception_Message_ReachesNeitherBodyNorLog(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);

        var answer = await SendAsync(request);

        Assert.DoesNotContain("999990019", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("999990019", _service.Log.Text, StringComparison.Ordinal);
        Assert.Equal(path != "/bad", _service.Log.Text.Contains("1010 request failed with", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Exception_AfterTheAnswerStarted_AbortsIt()
    {
        // Whether the first half arrives or not, the client is told that there is no whole answer.
        await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
            _service.Client.GetStringAsync(new Uri("/half", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.DoesNotContain("999990019", _service.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Body_WrongContentType_Is415(string? type)
    {
        using var content = new ByteArrayContent("{\"a\":\"x\"}"u8.ToArray());
        if (type is not null)
        {
            content.Headers.ContentType = new(type);
        }

        (await PostAsync(content)).AssertProblem(HttpStatusCode.UnsupportedMediaType, "BK1008");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_TooLarge_Is413_WithAndWithoutContentLength(bool chunked)
    {
        using var content = new StringContent($"{{\"a\":\"{new string('x', 4 * 1024 * 1024)}\"}}", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/body") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;

        (await SendAsync(request)).AssertProblem(HttpStatusCode.RequestEntityTooLarge, "BK1007");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_OfJustTheLargestSize_IsRead(bool chunked)
    {
        var length = (4 * 1024 * 1024) - "{\"a\":\"\"}".Length;
        using var content = new StringContent($"{{\"a\":\"{new string('x', length)}\"}}", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/body") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;

        Assert.Equal($"{length}", (await SendAsync(request)).Body);
    }

    [Fact]
    public async Task Body_MalformedOrFaulty_Is400()
    {
        (await _service.PostAsync("/body", "{\"a\":\"\\ud800\"}")).AssertProblem(HttpStatusCode.BadRequest, "BK1001");
        Assert.Equal(["a"], (await _service.PostAsync("/body", "{\"a\":1}")).AssertProblem(HttpStatusCode.BadRequest, "BK1002"));
    }

    [Fact]
    public async Task Success_HasTheHeaders()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/ready");

        var answer = await SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, "ready"), (answer.Status, answer.Body));
        AssertHeaders(answer);
    }

    [Fact]
    public async Task CacheControl_OfAnEndpoint_IsKept()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/cached");

        Assert.Equal("max-age=60", (await SendAsync(request)).Headers["Cache-Control"]);
    }

    private static void AssertHeaders(Answer answer)
    {
        Assert.Equal("1.2.3", answer.Headers["API-Version"]);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", answer.Headers["Content-Security-Policy"]);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("DENY", answer.Headers["X-Frame-Options"]);
        Assert.Equal("max-age=31536000; includeSubDomains", answer.Headers["Strict-Transport-Security"]);
        Assert.False(answer.Headers.ContainsKey("Server"));
    }

    private async Task<Answer> PostAsync(HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/body") { Content = content };
        return await SendAsync(request);
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }
}
