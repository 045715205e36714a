using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bekend.Gateway.Identity.Issuer;
using Bekend.Gateway.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Gateway.Tests.Identity;

/// <summary>Which access tokens open the gateway: one kind, and no other.</summary>
public sealed class AccessTokenTests(SharedInstallation shared)
{
    private readonly Installation _all = shared.Running;

    [Fact]
    public async Task Accepts_ATokenOfTheIssuer() => Assert.Equal(200, await TryAsync(Create(_ => { })));

    [Fact]
    public async Task Refuses_NoToken()
    {
        var reply = await _all.SendAsync(new(HttpMethod.Get, "/v1/convenanten"));

        reply.ExpectProblem(401, "BK1003");
        Assert.StartsWith("Bearer", reply.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_AnExpiredToken_ByTheServicesClock()
    {
        var expires = Installation.Start.UtcDateTime.AddSeconds(-31);

        Assert.Equal(401, await TryAsync(Create(token => (token.IssuedAt, token.NotBefore, token.Expires) = (expires.AddHours(-1), expires.AddHours(-1), expires))));
        Assert.Equal(401, await TryAsync(Create(token => token.NotBefore = Installation.Start.UtcDateTime.AddSeconds(31))));
        Assert.Equal(401, await TryAsync(Create(token => token.Expires = null)));
    }

    [Fact]
    public async Task Refuses_AnotherIssuerAudienceOrType()
    {
        Assert.Equal(401, await TryAsync(Create(token => token.Audience = "https://elsewhere.example")));
        Assert.Equal(401, await TryAsync(Create(token => token.Audience = null)));
        Assert.Equal(401, await TryAsync(Create(token => token.Issuer = "https://elsewhere.example")));
        Assert.Equal(401, await TryAsync(Create(token => token.TokenType = "JWT")));
        Assert.Equal(401, await TryAsync(Create(token => token.TokenType = null)));
    }

    [Fact]
    public async Task Refuses_AnotherAlgorithmOrKey()
    {
        var issuer = _all.Gateway.Services.GetRequiredService<IssuerKey>();
        using var rsa = RSA.Create(2048);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var published = Encoding.ASCII.GetBytes(issuer.Jwk.X + issuer.Jwk.Y);

        Assert.Equal(401, await TryAsync(Create(token => token.SigningCredentials = new(new RsaSecurityKey(rsa) { KeyId = issuer.Jwk.Kid }, SecurityAlgorithms.RsaSha256))));
        Assert.Equal(401, await TryAsync(Create(token => token.SigningCredentials = new(new RsaSecurityKey(rsa) { KeyId = issuer.Jwk.Kid }, SecurityAlgorithms.RsaSsaPssSha256))));
        Assert.Equal(401, await TryAsync(Create(token => token.SigningCredentials = new(new ECDsaSecurityKey(other) { KeyId = issuer.Jwk.Kid }, SecurityAlgorithms.EcdsaSha256))));
        Assert.Equal(401, await TryAsync(Create(token => token.SigningCredentials = new(new SymmetricSecurityKey(published) { KeyId = issuer.Jwk.Kid }, SecurityAlgorithms.HmacSha256))));
        Assert.Equal(401, await TryAsync(Create(token => token.SigningCredentials = null)));
        Assert.Equal(401, await TryAsync(Create(_ => { }).Split('.') is [_, var payload, _]
            ? $"{Base64Url.EncodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}"u8)}.{payload}."
            : string.Empty));
    }

    [Theory]
    [InlineData("organisatie")]
    [InlineData("sub")]
    public async Task Refuses_AMissingClaim(string claim) => Assert.Equal(403, await TryAsync(Create(token => token.Claims.Remove(claim))));

    [Theory]
    [InlineData("zorg-a")]
    [InlineData("0000009900000000300")]
    [InlineData("")]
    public async Task Refuses_AMalformedOrganisation(string organisation) =>
        Assert.Equal(403, await TryAsync(Create(token => token.Claims["organisatie"] = organisation)));

    [Fact]
    public async Task Refuses_TwoOrganisations() =>
        Assert.Equal(403, await TryAsync(Create(token => token.Claims["organisatie"] = new[] { Oins.CareA, Oins.Police })));

    [Fact]
    public async Task Refuses_AnyTampering()
    {
        var token = Create(_ => { });
        for (var at = 0; at < token.Length; at += 7)
        {
            var changed = token[at] is 'A' ? 'Q' : 'A';
            var tampered = token[..at] + (token[at] == '.' ? '-' : changed) + token[(at + 1)..];
            Assert.Equal(401, await TryAsync(tampered));
        }

        Assert.Equal(401, await TryAsync(token[..^1]));
        Assert.Equal(401, await TryAsync("geen.token.hier"));
    }

    [Fact]
    public async Task Refuses_TheClientsOwnAssertion() =>
        Assert.Equal(401, await TryAsync(Assertions.Create(_all, _all.Clients["zorg-a"], token => token.TokenType = "at+jwt")));

    private string Create(Action<SecurityTokenDescriptor> change)
    {
        var now = Installation.Start.UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Installation.Issuer,
            Audience = Installation.Issuer,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            TokenType = "at+jwt",
            SigningCredentials = _all.Gateway.Services.GetRequiredService<IssuerKey>().Credentials,
            Claims = new Dictionary<string, object>
            {
                ["sub"] = "zorg-a",
                ["jti"] = Guid.NewGuid().ToString(),
                ["organisatie"] = Oins.CareA,
                ["rol"] = new[] { "registreerder" },
            },
        };
        change(descriptor);
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
        _all.Secrets.Add(token);
        return token;
    }

    private async Task<int> TryAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/convenanten");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        var reply = await _all.SendAsync(request);
        if (reply.Status != 200)
        {
            reply.ExpectProblem(reply.Status, reply.Status == 401 ? "BK1003" : "BK1004");
        }

        return reply.Status;
    }
}
