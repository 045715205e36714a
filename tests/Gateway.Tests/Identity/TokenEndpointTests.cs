using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Gateway.Tests.Identity;

/// <summary>The embedded issuer: who gets a token, and what it looks like.</summary>
public sealed class TokenEndpointTests(SharedInstallation shared)
{
    private readonly Installation _all = shared.Running;

    [Theory]
    [InlineData(Installation.Issuer)]
    [InlineData(Installation.Issuer + "/oauth/token")]
    public async Task Issues_ForIssuerOrTokenEndpointAsAudience(string audience)
    {
        var reply = (await _all.RequestTokenAsync(Create(token => token.Audience = audience))).Expect(200);

        Assert.Equal("Bearer", (string?)reply["token_type"]);
        Assert.Equal(3600, (int)reply["expires_in"]!);
        var token = new JsonWebToken((string)reply["access_token"]!);
        _all.Secrets.Add(token.EncodedToken);
        Assert.Equal("at+jwt", token.Typ);
        Assert.Equal("ES256", token.Alg);
        Assert.Equal(Installation.Issuer, token.Issuer);
        Assert.Equal([Installation.Issuer], token.Audiences);
        Assert.Equal("zorg-a", token.Subject);
        Assert.Equal(Oins.CareA, token.GetClaim("organisatie").Value);
        Assert.Equal(_all.Clients["zorg-a"].Roles, token.Claims.Where(claim => claim.Type == "rol").Select(claim => claim.Value));
        Assert.Equal(Installation.Start.UtcDateTime.AddHours(1), token.ValidTo);
        Assert.Equal("no-store", reply.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Issues_OnceForAnAssertion_Also16AtOnce()
    {
        var assertion = Create(_ => { });

        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _all.RequestTokenAsync(assertion)));

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => ExpectRefusal(reply, 401, "invalid_client"));
        ExpectRefusal(await _all.RequestTokenAsync(assertion), 401, "invalid_client");
    }

    [Fact]
    public async Task Remembers_AUsedAssertion_AcrossARestart()
    {
        await using var own = await Installation.StartAsync();
        var assertion = Assertions.Create(own, own.Clients["zorg-a"]);
        (await own.RequestTokenAsync(assertion)).Expect(200);
        await own.RestartGatewayAsync();

        ExpectRefusal(await own.RequestTokenAsync(assertion), 401, "invalid_client");
    }

    [Fact]
    public async Task Refuses_AnAssertionThatIsNotRight()
    {
        var now = Installation.Start.UtcDateTime;
        Action<SecurityTokenDescriptor>[] wrongs =
        [
            token => token.Audience = "https://elsewhere.example",
            token => token.Audience = null,
            token => token.Expires = now.AddSeconds(-31),
            token => token.Expires = null,
            token => token.Expires = now.AddMinutes(11),
            token => token.NotBefore = now.AddSeconds(40),
            token => token.SigningCredentials = _all.Clients["zorg-b"].Credentials,
            token => token.SigningCredentials = null,
            token => token.SigningCredentials = new(new SymmetricSecurityKey(new byte[64]), SecurityAlgorithms.HmacSha256),
            token => token.Issuer = "niemand",
            token => token.Issuer = null,
            token => token.Issuer = "zorg-b",
            token => token.Claims["sub"] = "zorg-b",
            token => token.Claims.Remove("sub"),
            token => token.Claims.Remove("jti"),
            token => token.Claims["jti"] = "kort",
            token => token.Claims["jti"] = new string('x', 129),
        ];
        foreach (var (wrong, at) in wrongs.Select((wrong, at) => (wrong, at)))
        {
            var reply = await _all.RequestTokenAsync(Create(wrong));
            Assert.True(reply.Status == 401, $"wrong {at} got {reply.Status}");
            ExpectRefusal(reply, 401, "invalid_client");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9.bnVsbA.AA")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOjV9.AA")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOnt9fQ.AA")]
    public async Task Refuses_WhatIsNoAssertion(string assertion) =>
        ExpectRefusal(await _all.RequestTokenAsync(assertion), 401, "invalid_client");

    [Theory]
    [InlineData("grant_type", "password", "unsupported_grant_type")]
    [InlineData("grant_type", null, "unsupported_grant_type")]
    [InlineData("client_assertion_type", "x", "invalid_request")]
    [InlineData("client_assertion", null, "invalid_request")]
    public async Task Refuses_AnotherGrant(string field, string? value, string error)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Create(_ => { }),
        };
        form.Remove(field);
        if (value is not null)
        {
            form[field] = value;
        }

        ExpectRefusal(await _all.PostFormAsync(form), 400, error);
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=x", "--y\r\n\r\n")]
    [InlineData("application/x-www-form-urlencoded", "")]
    public async Task Refuses_WhatIsNoForm(string contentType, string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token") { Content = content };

        ExpectRefusal(await _all.SendAsync(request), 400, "invalid_request");
    }

    [Fact]
    public async Task Refuses_FormsThatAreTooLargeOrTooMany()
    {
        ExpectRefusal(await _all.PostFormAsync(new() { ["client_assertion"] = new string('x', 20_000) }), 400, "invalid_request");
        var many = Enumerable.Range(0, 1200).ToDictionary(at => $"f{at}", _ => "x");
        ExpectRefusal(await _all.PostFormAsync(many), 400, "invalid_request");
    }

    [Fact]
    public async Task Publishes_WhereAndWithWhichKey()
    {
        var discovery = (await _all.SendAsync(new(HttpMethod.Get, "/.well-known/openid-configuration"))).Expect(200);
        var keys = (await _all.SendAsync(new(HttpMethod.Get, "/oauth/jwks"))).Expect(200);

        Assert.Equal(Installation.Issuer, (string?)discovery["issuer"]);
        Assert.Equal(Installation.Issuer + "/oauth/token", (string?)discovery["token_endpoint"]);
        Assert.Equal(Installation.Issuer + "/oauth/jwks", (string?)discovery["jwks_uri"]);
        Assert.Equal(["private_key_jwt"], discovery["token_endpoint_auth_methods_supported"]!.AsArray().Select(item => (string?)item));
        var key = Assert.Single(keys["keys"]!.AsArray())!;
        Assert.Equal(["kty", "crv", "use", "alg", "kid", "x", "y"], key.AsObject().Select(member => member.Key));
        var token = await _all.As("zorg-a").TokenAsync();
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new()
        {
            ValidIssuer = Installation.Issuer,
            ValidAudience = Installation.Issuer,
            ValidateLifetime = false,
            IssuerSigningKey = new JsonWebKey(key.ToJsonString()),
        });
        Assert.True(result.IsValid);
    }

    private static void ExpectRefusal(Reply reply, int status, string error)
    {
        reply.Expect(status);
        Assert.Equal("application/json", reply.ContentType);
        Assert.Equal(error, (string?)reply["error"]);
        Assert.False(string.IsNullOrEmpty((string?)reply["error_description"]));
        Assert.Equal(["error", "error_description"], ((JsonObject)reply.Json).Select(member => member.Key));
    }

    private string Create(Action<SecurityTokenDescriptor> change) => Assertions.Create(_all, _all.Clients["zorg-a"], change);
}
