using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Gateway.Identity.Issuer;

/// <summary>Makes access tokens.</summary>
/// <remarks>Source: RFC 9068 section 2.2.</remarks>
internal sealed class TokenFactory(IssuerKey key, IOptions<IdentityOptions> options, TimeProvider clock)
{
    private readonly JsonWebTokenHandler _handler = new();

    public string Create(ClientRecord client)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = options.Value.Issuer,
            Audience = options.Value.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + options.Value.TokenLifetime,
            TokenType = "at+jwt",
            SigningCredentials = key.Credentials,
            Claims = new Dictionary<string, object>
            {
                ["sub"] = client.ClientId,
                ["azp"] = client.ClientId,
                ["client_id"] = client.ClientId,
                ["jti"] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16)),
                ["organisatie"] = client.Organisation.Value,
                ["rol"] = client.Roles,
                ["toezicht"] = client.Guards,
            },
        });
    }
}
