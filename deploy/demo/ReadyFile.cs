using System.Text.Json.Nodes;

namespace Bekend.Demo;

/// <summary>Tells another program that the demo answers, and where.</summary>
internal static class ReadyFile
{
    public static void Write(FileInfo file, string gateway, DemoFolders folders, IReadOnlyList<ServiceProcess> services)
    {
        var content = new JsonObject
        {
            ["gateway"] = gateway,
            ["clients"] = folders.Clients,
            ["processes"] = new JsonObject(services.Select(service =>
                KeyValuePair.Create(service.Name, (JsonNode?)service.ProcessId))),
        };

        // Whole or not at all: somebody is waiting for this file to appear.
        var draft = file.FullName + ".draft";
        File.WriteAllText(draft, content.ToJsonString());
        File.Move(draft, file.FullName, overwrite: true);
    }
}
