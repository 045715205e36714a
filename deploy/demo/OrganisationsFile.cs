using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bekend.Demo;

/// <summary>Writes the names and contact points that the gateway shows where a covenant allows it.</summary>
internal static class OrganisationsFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static void Write(string file)
    {
        var organisations = new JsonArray([.. DemoOrganisation.All.Select(organisation => new JsonObject
        {
            ["oin"] = organisation.Oin,
            ["naam"] = organisation.Title,
            ["contactpunten"] = new JsonArray([.. organisation.Desks.Select((desk, number) => new JsonObject
            {
                ["id"] = desk.Id,
                ["naam"] = desk.Name,
                ["telefoon"] = $"088-000 {organisation.Oin[^4]}{number}00",
                ["email"] = $"{desk.Id}@{organisation.Name}.example",
                ["kantooruren"] = new JsonObject { ["dagen"] = new JsonArray(1, 2, 3, 4, 5), ["van"] = "08:30", ["tot"] = "17:00" },
                ["dienstnummer"] = $"088-000 {organisation.Oin[^4]}{number}99",
            })]),
        })]);
        File.WriteAllText(file, new JsonObject { ["organisaties"] = organisations }.ToJsonString(Readable));
    }
}
