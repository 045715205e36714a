using System.Security.Cryptography;
using Bekend.Connector.Profiles;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Connector.Gateway;

/// <summary>Proves to the token endpoint who this client is: private_key_jwt.</summary>
/// <remarks>Source: RFC 7523, section 3; NL GOV OAuth profile (a jti of at least 128 random bits, used once).</remarks>
internal static class ClientAssertion
{
    /// <summary>How long an assertion may be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private const int JtiLength = 16;

    /// <summary>Signs a fresh assertion with ES256.</summary>
    public static string Create(ClientProfile profile, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = profile.ClientId,
            Audience = profile.TokenEndpoint.AbsoluteUri,
            IssuedAt = now,
            NotBefore = null,
            Expires = now + Lifetime,
            SigningCredentials = profile.Signing,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = profile.ClientId,
                [JwtRegisteredClaimNames.Jti] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(JtiLength)),
            },
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }
}
