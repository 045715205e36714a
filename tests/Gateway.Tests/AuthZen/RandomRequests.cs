using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.AuthZen;

/// <summary>Requests of the municipality's staff about the first example covenant: some permitted, most of them wrong somewhere.</summary>
internal static class RandomRequests
{
    private static readonly string[] Roles = ["casusregisseur", "consulent"];
    private static readonly string[] Asked = [Oins.CareA, Oins.CareB, Oins.CorporationA, Oins.Police, Oins.Municipality, Oins.CorporationB];
    private static readonly string[] Levels = ["hit", "domein", "contactpersoon"];
    private static readonly string[] Purposes = ["triage", "casus", "marketing"];
    private static readonly string[] Bases = ["taak-gemeente", "toestemming", "huurrecht", "geen"];
    private static readonly bool?[] Flags = [true, false, null];

    public static JsonObject Next(Random random)
    {
        var request = AuthZenRequests.Triage();
        request["subject"] = AuthZenRequests.Employee(Oins.Municipality, Pick(random, Roles));
        request["action"] = new JsonObject { ["name"] = "bevraag", ["properties"] = new JsonObject { ["ziet"] = Pick(random, Levels) } };
        request["resource"] = new JsonObject
        {
            ["type"] = "bron",
            ["id"] = "oin:" + Pick(random, Asked),
            ["properties"] = new JsonObject
            {
                ["soort"] = random.Next(4) == 0 ? "adres" : "persoon",
                ["meerderjarig"] = Pick(random, Flags),
                ["signaalsoort"] = random.Next(5) == 0 ? "zorgmijding" : null,
            },
        };
        request["context"] = new JsonObject
        {
            ["convenant"] = Connector.Overlast,
            ["doel"] = Pick(random, Purposes),
            ["grondslag"] = Pick(random, Bases),
            ["zaak"] = random.Next(3) == 0 ? null : "G-7",
            ["weging"] = Pick(random, Flags),
            ["vierOgen"] = random.Next(1, 3),
            ["time"] = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(0, 400 * 24 * 60)).ToString("O"),
        };
        return request;
    }

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
