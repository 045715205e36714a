using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bekend.Demo;

/// <summary>Makes a key for each client and registers its public half at the gateway.</summary>
internal static class ClientFiles
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Writes <c>clients/&lt;name&gt;.json</c> for each client and the gateway's register. Keys that are there are kept.</summary>
    /// <param name="gateway">Base address of the gateway.</param>
    public static void Write(DemoFolders folders, string gateway)
    {
        var registered = new JsonArray();
        foreach (var client in DemoClient.All)
        {
            var file = Path.Combine(folders.Clients, client.Name + ".json");
            var key = ReadKey(file) ?? NewKey(client.Name);
            PrivateFile.Write(file, new()
            {
                ["naam"] = client.Name,
                ["organisatie"] = client.Oin,
                ["clientId"] = client.Name,
                ["privateKey"] = key,
                ["tokenEndpoint"] = gateway + "/oauth/token",
                ["gateway"] = gateway,
                ["rollen"] = Texts(client.Roles),
            });
            registered.Add(new JsonObject
            {
                ["clientId"] = client.Name,
                ["organisatie"] = client.Oin,
                ["rollen"] = Texts(client.Roles),
                ["toezicht"] = Texts(client.Guards),
                ["publicKey"] = PublicHalf(key),
            });
        }

        File.WriteAllText(folders.RegisteredClients, new JsonObject { ["clients"] = registered }.ToJsonString(Readable));
    }

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
