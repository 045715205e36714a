using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Client assertions (RFC 7523), right unless a test makes them wrong.</summary>
internal static class Assertions
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public static string Create(Installation installation, TestClient client, Action<SecurityTokenDescriptor>? change = null)
    {
        var now = installation.Clock.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = client.Id,
            Audience = Installation.Issuer,
            IssuedAt = now,
            Expires = now.AddMinutes(1),
            SigningCredentials = client.Credentials,
            Claims = new Dictionary<string, object> { ["sub"] = client.Id, ["jti"] = Guid.NewGuid().ToString("N") },
        };
        change?.Invoke(descriptor);
        var assertion = Handler.CreateToken(descriptor);
        installation.Secrets.Add(assertion);
        return assertion;
    }
}
