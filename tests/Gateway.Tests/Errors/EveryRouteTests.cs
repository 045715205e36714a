using System.Net.Http.Headers;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Tests.Errors;

/// <summary>Every answer that says no has one form, on every route, whatever the caller accepts.</summary>
public sealed class EveryRouteTests(SharedInstallation shared)
{
    private static readonly string Id = Guid.NewGuid().ToString();

    /// <summary>Method and path of every route that needs a token.</summary>
    public static readonly TheoryData<string, string> Guarded = new()
    {
        { "GET", "/v1/sessie" },
        { "GET", "/v1/convenanten" },
        { "GET", "/v1/convenanten/overlast-voorbeeldstad" },
        { "GET", "/v1/convenanten/overlast-voorbeeldstad/sleutels" },
        { "GET", "/v1/convenanten/overlast-voorbeeldstad/sleutels/rotatie" },
        { "POST", "/v1/convenanten/overlast-voorbeeldstad/sleutels/rotatie" },
        { "POST", "/v1/vragen" },
        { "GET", $"/v1/vragen/{Id}" },
        { "POST", $"/v1/vragen/{Id}/antwoord" },
        { "POST", $"/v1/vragen/{Id}/goedkeuring" },
        { "POST", "/v1/evaluaties" },
        { "GET", "/v1/signalen" },
        { "POST", "/v1/signalen" },
        { "POST", $"/v1/signalen/{Id}/intrekking" },
        { "POST", "/access/v1/evaluation" },
        { "POST", "/access/v1/evaluations" },
        { "POST", "/access/v1/search/subject" },
        { "POST", "/access/v1/search/resource" },
        { "POST", "/access/v1/search/action" },
        { "GET", "/v1/beslissingen" },
        { "GET", "/v1/verstrekkingen" },
        { "GET", $"/v1/verstrekkingen/{Id}" },
        { "GET", $"/v1/verstrekkingen/{Id}/ontvangstbewijs" },
    };

    /// <summary>Method, path and expected status of what is not there.</summary>
    public static readonly TheoryData<string, string, int> Absent = new()
    {
        { "GET", "/v1", 404 },
        { "GET", "/v2/vragen", 404 },
        { "GET", "/v1/opzoekingen", 404 },
        { "POST", "/v1/opzoekingen", 404 },
        { "POST", "/v1/sleutels", 404 },
        { "GET", "/v1/vragen", 405 },
        { "DELETE", "/v1/vragen", 405 },
        { "PUT", $"/v1/vragen/{Id}", 405 },
        { "GET", $"/v1/vragen/{Id}/antwoord", 405 },
        { "DELETE", "/log/checkpoint", 405 },
        { "POST", "/log/vkey", 405 },
        { "POST", "/log/tile/0/000", 405 },
        { "GET", "/oauth/token", 405 },
        { "HEAD", "/v1/evaluaties", 405 },
    };

    private readonly Installation _all = shared.Running;

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Demands_AToken(string method, string path)
    {
        var reply = await SendAsync(method, path);

        reply.ExpectProblem(401, "BK1003");
        AssertHeaders(reply);
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Redirects_NoTrailingSlash(string method, string path)
    {
        var reply = await SendAsync(method, path + "/");

        Assert.True(reply.Status is 401 or 404, $"got {reply.Status}");
        AssertHeaders(reply);
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Says_No_InTheSameForm_WithAToken(string method, string path)
    {
        using var request = NewRequest(method, path);
        request.Headers.Authorization = new("Bearer", await _all.As(TestClients.Outsider).TokenAsync());
        var reply = await _all.SendAsync(request);

        AssertHeaders(reply);
        if (reply.Status >= 400)
        {
            reply.ExpectProblem(reply.Status, reply.Code!);
        }
    }

    [Theory]
    [MemberData(nameof(Absent))]
    public async Task Says_WhatIsNotThere(string method, string path, int status)
    {
        var reply = (await SendAsync(method, path)).Expect(status);

        AssertHeaders(reply);
        Assert.Equal("application/problem+json", reply.ContentType);
        if (method != "HEAD")
        {
            reply.ExpectProblem(status, status == 404 ? "BK1005" : "BK1006");
        }
    }

    [Theory]
    [InlineData("/health/live", "text/plain")]
    [InlineData("/health/ready", "text/plain")]
    [InlineData("/.well-known/openid-configuration", "application/json")]
    [InlineData("/oauth/jwks", "application/json")]
    [InlineData("/.well-known/authzen-configuration", "application/json")]
    public async Task Opens_ToAnyone(string path, string contentType)
    {
        await _all.As("corporatie-a").PublicKeyAsync();
        var reply = (await SendAsync("GET", path)).Expect(200);

        Assert.Equal(contentType, reply.ContentType);
        AssertHeaders(reply);
    }

    [Fact]
    public async Task Has_NoCheckpoint_BeforeTheFirstEntry()
    {
        var data = Directory.CreateTempSubdirectory("bekend-empty-");
        var arguments = _all.GatewayArguments("--Covenants:Folder=", $"--Storage:Folder={data.FullName}");
        await using (var own = ServiceHost.Build(GatewayProgram.Service, arguments))
        {
            await own.StartAsync(TestContext.Current.CancellationToken);

            (await _all.SendAsync(new(HttpMethod.Get, new Uri(own.Urls.First()) + "log/checkpoint"))).ExpectProblem(404, "BK1005");
        }

        data.Delete(recursive: true);
    }

    private static void AssertHeaders(Reply reply)
    {
        Assert.Equal("1.0.0", Header(reply, "API-Version"));
        Assert.Equal("no-store", Header(reply, "Cache-Control"));
        Assert.Equal("nosniff", Header(reply, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(reply, "X-Frame-Options"));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Header(reply, "Content-Security-Policy"));
        Assert.StartsWith("max-age=", Header(reply, "Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.False(reply.Headers.Contains("Server"));
        Assert.Null(reply.Headers.Location);
    }

    private static string Header(Reply reply, string name) => string.Join(", ", reply.Headers.GetValues(name));

    private static HttpRequestMessage NewRequest(string method, string path)
    {
        var request = new HttpRequestMessage(new(method), path);
        request.Headers.Accept.Add(new("text/html"));
        if (method == "POST")
        {
            request.Content = new ByteArrayContent("{}"u8.ToArray()) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") } };
        }

        return request;
    }

    private async Task<Reply> SendAsync(string method, string path)
    {
        using var request = NewRequest(method, path);
        return await _all.SendAsync(request);
    }
}
