using System.Text.Json.Nodes;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Questions that the example covenants allow, without elements; tests change what they test.</summary>
internal static class Asks
{
    private static int _count;

    /// <summary>A corporation asks care, at level hit (R1).</summary>
    public static JsonObject Triage(params string[] asked) => new()
    {
        ["convenant"] = Connector.Overlast,
        ["doel"] = "triage",
        ["grondslag"] = "huurrecht",
        ["zaak"] = "Z-2026-0012",
        ["bij"] = Texts(asked.Length == 0 ? ["zorg"] : asked),
        ["ziet"] = "hit",
        ["soort"] = "persoon",
        ["meerderjarig"] = true,
        ["medewerker"] = Employee(),
        ["rol"] = "consulent",
    };

    /// <summary>The municipality's case director asks (R9 to R12).</summary>
    public static JsonObject Case(string asked, string level, string basis = "taak-gemeente") => new()
    {
        ["convenant"] = Connector.Overlast,
        ["doel"] = "casus",
        ["grondslag"] = basis,
        ["zaak"] = "G-7",
        ["bij"] = Texts([asked]),
        ["ziet"] = level,
        ["soort"] = "persoon",
        ["meerderjarig"] = true,
        ["medewerker"] = Employee(),
        ["rol"] = "casusregisseur",
    };

    /// <summary>An analyst asks with a colleague (R1 of the other covenant).</summary>
    public static JsonObject Signal(params string[] asked) => new()
    {
        ["convenant"] = Connector.Riec,
        ["doel"] = "signaal",
        ["grondslag"] = "wgs",
        ["zaak"] = "S1",
        ["bij"] = Texts(asked),
        ["ziet"] = "hit",
        ["soort"] = "persoon",
        ["meerderjarig"] = true,
        ["medewerker"] = Employee(),
        ["rol"] = "analist",
    };

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    /// <summary>An employee whom no other question of the run has: records are found by it.</summary>
    public static string Employee() => string.Create(null, $"m-{Interlocked.Increment(ref _count)}-{Guid.NewGuid():N}");
}
