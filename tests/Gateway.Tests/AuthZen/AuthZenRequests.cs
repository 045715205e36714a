using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.AuthZen;

/// <summary>Requests that the example covenant permits; tests change what they test.</summary>
internal static class AuthZenRequests
{
    public const string Evaluation = "/access/v1/evaluation";
    public const string Evaluations = "/access/v1/evaluations";

    /// <summary>The municipality's case director asks care for triage (R6), in office hours.</summary>
    public static JsonObject Triage() => new()
    {
        ["subject"] = Employee(Oins.Municipality, "casusregisseur"),
        ["action"] = Ask(),
        ["resource"] = Care(),
        ["context"] = Context(),
    };

    public static JsonObject Employee(string oin, string role) => new()
    {
        ["type"] = "medewerker",
        ["id"] = "u1",
        ["properties"] = new JsonObject { ["organisatie"] = "oin:" + oin, ["rol"] = role },
    };

    public static JsonObject Ask(string level = "hit") => new()
    {
        ["name"] = "bevraag",
        ["properties"] = new JsonObject { ["ziet"] = level, ["processing_activity_id"] = "rvv:voorbeeld-overlast-1" },
    };

    public static JsonObject Care() => new()
    {
        ["type"] = "bron",
        ["id"] = "oin:" + Oins.CareA,
        ["properties"] = new JsonObject { ["soort"] = "persoon", ["meerderjarig"] = true },
    };

    public static JsonObject Context() => new()
    {
        ["convenant"] = Connector.Overlast,
        ["doel"] = "triage",
        ["grondslag"] = "taak-gemeente",
        ["zaak"] = "G-7",
        ["time"] = "2026-03-03T10:00:00+01:00",
    };

    /// <summary>Changes one member, by its path.</summary>
    public static JsonObject With(this JsonObject request, string path, JsonNode? value)
    {
        var names = path.Split('.');
        var owner = names[..^1].Aggregate(request, (node, name) => node[name]!.AsObject());
        owner[names[^1]] = value;
        return request;
    }

    /// <summary>Takes one member out, by its path.</summary>
    public static JsonObject Without(this JsonObject request, string path)
    {
        var names = path.Split('.');
        names[..^1].Aggregate(request, (node, name) => node[name]!.AsObject()).Remove(names[^1]);
        return request;
    }
}
