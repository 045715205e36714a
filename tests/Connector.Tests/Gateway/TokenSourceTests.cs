using System.Net;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Gateway;

public sealed class TokenSourceTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task KeepsATokenForTheRun()
    {
        var run = await _workspace.RunAsync("""{"bsn":"999990019"}""", _workspace.Ask());

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Equal(1, _workspace.Gateway.Tokens);
        Assert.All(_workspace.Gateway.SeenAt("/v1/"), request => Assert.Equal("Bearer token-1", request.Authorization));
        Assert.All(_workspace.Gateway.SeenAt("/token"), request =>
        {
            Assert.Contains("grant_type=client_credentials", request.Body, StringComparison.Ordinal);
            Assert.Contains("client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer", request.Body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task RenewsBeforeTheEnd()
    {
        using var session = Session();
        _workspace.Gateway.TokenLifetime = 300;
        await session.Client.CovenantsAsync(TestContext.Current.CancellationToken);
        _workspace.Time.Advance(TimeSpan.FromSeconds(239));
        await session.Client.CovenantsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, _workspace.Gateway.Tokens);

        _workspace.Time.Advance(TimeSpan.FromSeconds(1));
        await session.Client.CovenantsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, _workspace.Gateway.Tokens);
    }

    [Fact]
    public async Task AsksOnce_ForManyCallersAtOnce()
    {
        using var session = Session();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => session.Client.CovenantsAsync(TestContext.Current.CancellationToken)));

        Assert.Equal(1, _workspace.Gateway.Tokens);
    }

    [Fact]
    public async Task GetsANewToken_WhenTheOldOneIsRefused_Once()
    {
        _workspace.Gateway.Intercept = request => request.Authorization == "Bearer token-1" ? new(HttpStatusCode.Unauthorized) : null;
        Assert.Equal(ExitCode.Done, (await _workspace.RunAsync("covenants", "--client", _workspace.Profile)).Exit);

        _workspace.Gateway.Intercept = request => request.Path.StartsWith("/v1/", StringComparison.Ordinal) ? new(HttpStatusCode.Unauthorized) : null;
        var before = _workspace.Gateway.Tokens;
        Assert.Equal(ExitCode.NotAuthenticated, (await _workspace.RunAsync("covenants", "--client", _workspace.Profile)).Exit);
        Assert.Equal(before + 2, _workspace.Gateway.Tokens);
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_client","error_description":"geheim"}""", 4)]
    [InlineData(401, "geheim", 4)]
    [InlineData(429, "geheim", 5)]
    [InlineData(503, "geheim", 6)]
    [InlineData(200, """{"access_token":"geheim","token_type":"mac","expires_in":300}""", 1)]
    [InlineData(200, """{"access_token":"geheim","token_type":"Bearer"}""", 1)]
    [InlineData(200, """{"access_token":"geheim","token_type":"Bearer","expires_in":-1}""", 1)]
    public async Task SaysWhyThereIsNoToken_WithoutTheBody(int status, string body, int exit)
    {
        _workspace.Gateway.Intercept = request => request.Path == "/token"
            ? new((HttpStatusCode)status) { Content = new StringContent(body) }
            : null;

        var run = await _workspace.RunAsync("covenants", "--client", _workspace.Profile);

        Assert.Equal((ExitCode)exit, run.Exit);
        Assert.DoesNotContain("geheim", run.Error, StringComparison.Ordinal);
        Assert.Empty(_workspace.Gateway.SeenAt("/v1/"));
    }

    private GatewaySession Session()
    {
        Assert.True(Profiles().TryGet(out var profile, out _));
        return new GatewaySession(profile, _workspace.Environment);
    }

    private Outcome<Connector.Profiles.ClientProfile> Profiles() => Connector.Profiles.ProfileReader.Read(_workspace.Profile);
}
