using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Gateway.Identity.Issuer;

/// <summary>Checks a client's signed assertion, which it may use once.</summary>
/// <remarks>Source: RFC 7523 section 3; NL GOV OAuth profile 1.1 (jti of at least 128 bits, single use).</remarks>
internal sealed class AssertionValidator(
    ClientRegistry clients, IReplayStore replays, IOptions<IdentityOptions> options, TimeProvider clock)
{
    private const int MinIdLength = 16;
    private const int MaxIdLength = 128;

    /// <summary>Room for clocks that differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>An assertion proves presence; it need not live long.</summary>
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromMinutes(10);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <returns>The client, or null for any doubt whatever.</returns>
    public async Task<ClientRecord?> ValidateAsync(string assertion, CancellationToken cancellationToken)
    {
        if (!_handler.CanReadToken(assertion) || !clients.TryFind(ReadIssuer(assertion), out var client))
        {
            return null;
        }

        var result = await _handler.ValidateTokenAsync(assertion, Parameters(client));
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token)
        {
            return null;
        }

        return IsAcceptable(token, client)
            && await replays.TryUseAsync(Digest(client, token.Id), new DateTimeOffset(token.ValidTo) + Skew, cancellationToken)
            ? client
            : null;
    }

    private static string? ReadIssuer(string assertion)
    {
        try
        {
            return new JsonWebToken(assertion).Issuer;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static byte[] Digest(ClientRecord client, string id) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{client.ClientId}\n{id}"));

    private bool IsAcceptable(JsonWebToken token, ClientRecord client) =>
        token.Subject == client.ClientId
        && token.Id is { Length: >= MinIdLength and <= MaxIdLength }
        && token.ValidTo - clock.GetUtcNow().UtcDateTime <= MaxLifetime;

    private TokenValidationParameters Parameters(ClientRecord client) => new()
    {
        ValidIssuer = client.ClientId,
        ValidAudiences = [options.Value.Issuer, options.Value.Issuer + IssuerEndpoints.TokenPath],
        IssuerSigningKey = client.PublicKey,
        TryAllIssuerSigningKeys = true,
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSsaPssSha256],
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        ClockSkew = Skew,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
    };

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + Skew && (from is not { } start || now >= start - Skew);
    }
}
