using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Identity.Issuer;

/// <summary>Discovery, keys and tokens of the embedded issuer.</summary>
/// <remarks>Source: RFC 8414, RFC 6749 section 4.4, RFC 7523.</remarks>
internal static class IssuerEndpoints
{
    public const string TokenPath = "/oauth/token";
    private const string KeysPath = "/oauth/jwks";
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private const int MaxFormBytes = 16 * 1024;

    public static void MapEmbeddedIssuer(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<IdentityOptions>>().Value.Embedded)
        {
            return;
        }

        app.MapGet("/.well-known/openid-configuration", Discovery);
        app.MapGet(KeysPath, Keys);
        app.MapPost(TokenPath, TokenAsync).DisableAntiforgery();
    }

    private static JsonObject Discovery(IOptions<IdentityOptions> options)
    {
        var issuer = options.Value.Issuer;
        return new()
        {
            ["issuer"] = issuer,
            ["token_endpoint"] = issuer + TokenPath,
            ["jwks_uri"] = issuer + KeysPath,
            ["grant_types_supported"] = new JsonArray("client_credentials"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
            ["token_endpoint_auth_signing_alg_values_supported"] = new JsonArray("PS256", "ES256"),
            ["response_types_supported"] = new JsonArray(),
            ["subject_types_supported"] = new JsonArray("pairwise"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("ES256"),
        };
    }

    private static JsonObject Keys(IssuerKey key) => new()
    {
        ["keys"] = new JsonArray(new JsonObject
        {
            ["kty"] = key.Jwk.Kty,
            ["crv"] = key.Jwk.Crv,
            ["use"] = key.Jwk.Use,
            ["alg"] = key.Jwk.Alg,
            ["kid"] = key.Jwk.Kid,
            ["x"] = key.Jwk.X,
            ["y"] = key.Jwk.Y,
        }),
    };

    private static async Task<IResult> TokenAsync(
        HttpRequest request,
        AssertionValidator assertions,
        TokenFactory tokens,
        IOptions<IdentityOptions> options,
        ILogger<TokenFactory> logger)
    {
        if (!HasForm(request) || request.ContentLength is not (> 0 and <= MaxFormBytes))
        {
            return Refuse(400, "invalid_request", "A form of at most 16 KiB is expected.");
        }

        if (await ReadFormAsync(request) is not { } form)
        {
            return Refuse(400, "invalid_request", "The form cannot be read.");
        }

        if (form["grant_type"] != "client_credentials")
        {
            return Refuse(400, "unsupported_grant_type", "Only client_credentials is supported.");
        }

        if (form["client_assertion_type"] != AssertionType || form["client_assertion"] is not [{ } assertion])
        {
            return Refuse(400, "invalid_request", "A client assertion (private_key_jwt) is required.");
        }

        if (await assertions.ValidateAsync(assertion, request.HttpContext.RequestAborted) is not { } client)
        {
            IdentityLog.AssertionRefused(logger);
            return Refuse(401, "invalid_client", "The client assertion is not valid, has expired or was used before.");
        }

        IdentityLog.TokenIssued(logger, client.ClientId);
        return Results.Json(new JsonObject
        {
            ["access_token"] = tokens.Create(client),
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)options.Value.TokenLifetime.TotalSeconds,
        });
    }

    /// <summary>RFC 6749 section 4.4.2 knows one form only.</summary>
    private static bool HasForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && string.Equals(type.MediaType, "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static async Task<IFormCollection?> ReadFormAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // Too many fields and the like; its message can quote the form.
            return null;
        }
    }

    /// <summary>OAuth has its own form for errors (RFC 6749 section 5.2), which clients' libraries expect here.</summary>
    private static IResult Refuse(int status, string error, string description) =>
        Results.Json(new JsonObject { ["error"] = error, ["error_description"] = description }, statusCode: status);
}
