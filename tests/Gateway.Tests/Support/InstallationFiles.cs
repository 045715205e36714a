using System.Text.Json.Nodes;
using Bekend.Hosting.ServiceAccess;

namespace Bekend.Gateway.Tests.Support;

/// <summary>What an operator writes before the first start: secret, clients, organisations, covenants with their signatures.</summary>
internal static class InstallationFiles
{
    /// <param name="folder">Where to.</param>
    /// <param name="clients">Who may call; each is of an organisation with two contact points.</param>
    /// <param name="secrets">Hears what must never be in a log.</param>
    public static void Write(string folder, TestClients clients, Secrets secrets)
    {
        ServiceSecret.Create(Path.Combine(folder, "secret"));
        secrets.Add(File.ReadAllText(Path.Combine(folder, "secret")));
        var registered = new JsonObject { ["clients"] = new JsonArray([.. clients.All.Select(client => client.Registered())]) };
        File.WriteAllText(Path.Combine(folder, "clients.json"), registered.ToJsonString());
        var organisations = new JsonObject
        {
            ["organisaties"] = new JsonArray([.. clients.All.DistinctBy(client => client.Oin).Select(Organisation)]),
        };
        File.WriteAllText(Path.Combine(folder, "organisations.json"), organisations.ToJsonString());
        var covenants = Directory.CreateDirectory(Path.Combine(folder, "covenants")).FullName;
        foreach (var file in Directory.GetFiles(RepositoryFiles.Covenants, "*.yaml"))
        {
            TestSigners.Write(covenants, Path.GetFileName(file), File.ReadAllText(file));
        }
    }

    private static JsonObject Organisation(TestClient client)
    {
        var (desk, team) = (ContactPoint(client, "balie", "Balie", "088-0000000"), ContactPoint(client, "team-a", "Team A", "088-0000001"));
        team["kantooruren"] = new JsonObject { ["dagen"] = new JsonArray(1, 2, 3, 4, 5), ["van"] = "08:30", ["tot"] = "17:00" };
        team["dienstnummer"] = "088-0000009";
        return new() { ["oin"] = client.Oin, ["naam"] = client.Id, ["contactpunten"] = new JsonArray(desk, team) };
    }

    private static JsonObject ContactPoint(TestClient client, string id, string name, string telephone) => new()
    {
        ["id"] = id,
        ["naam"] = name,
        ["telefoon"] = telephone,
        ["email"] = $"{id}@{client.Id}.example",
    };
}
