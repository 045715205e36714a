using Bekend.Connector.Gateway;
using Bekend.Connector.Profiles;
using Bekend.Connector.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Connector.Tests.Gateway;

public sealed class ClientAssertionTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task IsAnAssertion_ThatTheIssuerAccepts()
    {
        var now = _workspace.Time.GetUtcNow().UtcDateTime;
        var assertion = ClientAssertion.Create(Profile(), _workspace.Time);

        var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            ValidIssuer = "client-a",
            ValidAudience = "http://127.0.0.1:5080/token",
            IssuerSigningKey = new ECDsaSecurityKey(_workspace.Key),
            ValidAlgorithms = ["ES256"],
            LifetimeValidator = (_, expires, _, _) => expires == now.AddSeconds(60),
        });

        Assert.True(result.IsValid, result.Exception?.Message);
        var token = Assert.IsType<JsonWebToken>(result.SecurityToken);
        Assert.Equal("k1", token.Kid);
        Assert.Equal("client-a", token.Subject);
        Assert.Equal(now, token.IssuedAt);
        Assert.Equal(16, Base64UrlEncoder.DecodeBytes(token.Id).Length);
    }

    [Fact]
    public void NeverRepeatsItsId()
    {
        var profile = Profile();
        var ids = Enumerable.Range(0, 50).Select(_ => new JsonWebToken(ClientAssertion.Create(profile, _workspace.Time)).Id);

        Assert.Equal(50, ids.Distinct().Count());
    }

    private ClientProfile Profile()
    {
        Assert.True(ProfileReader.Read(_workspace.Profile).TryGet(out var profile, out _));
        return profile;
    }
}
