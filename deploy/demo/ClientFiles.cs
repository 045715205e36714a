using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bekend.Demo;

/// <summary>Makes a key for each organisation's connector and registers its public half at the gateway.</summary>
internal static class ClientFiles
{
    /// <summary>Name of the privacy officer's client; he works for the municipality and guards every covenant.</summary>
    private const string Officer = "fg";
    private const string Municipality = "gemeente";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Writes <c>clients/&lt;name&gt;.json</c> for each organisation and for the privacy officer, and the gateway's register. Keys that are there are kept.</summary>
    /// <param name="gateway">Base address of the gateway.</param>
    public static void Write(DemoFolders folders, string gateway)
    {
        var registered = new JsonArray();
        foreach (var (name, oin, roles, guards) in Clients())
        {
            var file = Path.Combine(folders.Clients, name + ".json");
            var key = ReadKey(file) ?? NewKey(name);
            PrivateFile.Write(file, new()
            {
                ["naam"] = name,
                ["organisatie"] = oin,
                ["clientId"] = name,
                ["privateKey"] = key,
                ["tokenEndpoint"] = gateway + "/oauth/token",
                ["gateway"] = gateway,
                ["rollen"] = Texts(roles),
            });
            registered.Add(new JsonObject
            {
                ["clientId"] = name,
                ["organisatie"] = oin,
                ["rollen"] = Texts(roles),
                ["toezicht"] = Texts(guards),
                ["publicKey"] = PublicHalf(key),
            });
        }

        File.WriteAllText(folders.RegisteredClients, new JsonObject { ["clients"] = registered }.ToJsonString(Readable));
    }

    private static IEnumerable<(string Name, string Oin, IEnumerable<string> Roles, IEnumerable<string> Guards)> Clients() =>
    [
        .. DemoOrganisation.All.Select(organisation => (organisation.Name, organisation.Oin, DemoCovenants.RolesOf(organisation).AsEnumerable(), Enumerable.Empty<string>())),
        (Officer, DemoOrganisation.All.Single(organisation => organisation.Name == Municipality).Oin, ["fg"], DemoCovenants.Ids()),
    ];

    private static JsonObject? ReadKey(string file) =>
        File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))?["privateKey"]?.DeepClone().AsObject() : null;

    private static JsonObject NewKey(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parameters = key.ExportParameters(includePrivateParameters: true);
        return new()
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["use"] = "sig",
            ["alg"] = "ES256",
            ["kid"] = name + "-1",
            ["x"] = Base64Url.EncodeToString(parameters.Q.X),
            ["y"] = Base64Url.EncodeToString(parameters.Q.Y),
            ["d"] = Base64Url.EncodeToString(parameters.D),
        };
    }

    private static JsonObject PublicHalf(JsonObject key)
    {
        var half = key.DeepClone().AsObject();
        half.Remove("d");
        return half;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
