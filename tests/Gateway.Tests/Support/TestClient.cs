using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A registered connector of one organisation, with its private key.</summary>
internal sealed class TestClient(string id, string oin, IReadOnlyList<string> roles, params string[] guards)
{
    public string Id { get; } = id;

    public string Oin { get; } = oin;

    public IReadOnlyList<string> Roles { get; } = roles;

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public SigningCredentials Credentials => new(new ECDsaSecurityKey(Key), SecurityAlgorithms.EcdsaSha256);

    /// <summary>As the gateway's register of clients has it.</summary>
    public JsonObject Registered()
    {
        var point = Key.ExportParameters(includePrivateParameters: false).Q;
        return new()
        {
            ["clientId"] = Id,
            ["organisatie"] = Oin,
            ["rollen"] = new JsonArray([.. Roles.Select(role => (JsonNode)role)]),
            ["toezicht"] = new JsonArray([.. guards.Select(covenant => (JsonNode)covenant)]),
            ["publicKey"] = new JsonObject
            {
                ["kty"] = "EC",
                ["crv"] = "P-256",
                ["x"] = Base64Url.EncodeToString(point.X),
                ["y"] = Base64Url.EncodeToString(point.Y),
            },
        };
    }
}
