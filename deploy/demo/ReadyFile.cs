using System.Text.Json.Nodes;

namespace Bekend.Demo;

/// <summary>Tells another program that the demo answers, and where.</summary>
internal static class ReadyFile
{
    public static void Write(
        FileInfo file, string gateway, DemoFolders folders, IReadOnlyList<JsonObject> accounts, IReadOnlyList<ServiceProcess> services)
    {
        var content = new JsonObject
        {
            ["gateway"] = gateway,
            ["clients"] = folders.Clients,
            ["accounts"] = new JsonArray([.. accounts.Select(Describe)]),
            ["processes"] = new JsonObject(services.Select(service =>
                KeyValuePair.Create(service.Name, (JsonNode?)service.ProcessId))),
        };

        // Whole or not at all: somebody is waiting for this file to appear.
        PrivateFile.Write(file.FullName, content);
    }

    /// <summary>What somebody needs to sign in as this person.</summary>
    private static JsonObject Describe(JsonObject account)
    {
        var described = account.DeepClone().AsObject();
        described.Remove("organisatie");
        described.Remove("toezicht");
        return described;
    }
}
