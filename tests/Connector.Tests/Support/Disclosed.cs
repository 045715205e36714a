using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Syntax;

namespace Bekend.Connector.Tests.Support;

/// <summary>Records of disclosures as a gateway makes them, under the first example covenant.</summary>
internal static class Disclosed
{
    public static readonly Covenant Covenant = CovenantReader.Read("overlast.yaml", DecisionLines.Overlast).Covenant!;

    /// <summary>In office hours.</summary>
    public static readonly DateTimeOffset Asked = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private const string Corporation = "00000099000000001000";

    /// <summary>A corporation asked, and was answered: nobody knows.</summary>
    public static Dictionary<string, string> Answered(string asked = "zorg", DateTimeOffset? at = null)
    {
        var fields = Describe(asked, "triage", at ?? Asked);
        fields["vraagId"] = "01990000-0000-7000-8000-000000000002";
        fields["uitkomst"] = "niet bekend";
        fields["getoond"] = """{"bekend":false,"sterkte":null,"bij":[],"contactpunten":[],"nietBeantwoordDoor":[]}""";
        return fields;
    }

    /// <summary>It asked for what the covenant does not know, and was refused.</summary>
    public static Dictionary<string, string> Refused()
    {
        var fields = Describe("zorg", "marketing", Asked);
        fields["uitkomst"] = "geweigerd";
        return fields;
    }

    private static Dictionary<string, string> Describe(string asked, string purpose, DateTimeOffset at) => new()
    {
        ["organisatie"] = Corporation,
        ["client"] = "corporatie-a",
        ["medewerker"] = "m-4711",
        ["rol"] = "consulent",
        ["convenant"] = Covenant.Id.Value,
        ["convenantversie"] = Covenant.Version,
        ["convenantSha256"] = Covenant.Sha256,
        ["doel"] = purpose,
        ["grondslag"] = "huurrecht",
        ["zaak"] = "Z-2026-0012",
        ["ziet"] = "hit",
        ["soort"] = "persoon",
        ["meerderjarig"] = "ja",
        ["gevraagdOp"] = at.UtcDateTime.ToString("O", null),
        ["beslissingen"] = new JsonArray(Decide(asked, purpose, at)).ToJsonString(),
    };

    private static JsonObject Decide(string asked, string purpose, DateTimeOffset at)
    {
        var decision = Decider.Decide(Covenant, new()
        {
            AskerParty = "corporatie",
            AskerRole = "consulent",
            AskedParty = asked,
            Purpose = purpose,
            LegalBasis = "huurrecht",
            Case = "Z-2026-0012",
            Time = at,
            DetailLevel = DetailLevel.Hit,
            Subject = SubjectKind.Person,
            IsAdult = true,
        });
        var json = new JsonObject { ["bij"] = asked, ["toegestaan"] = decision is Decision.Permit };
        switch (decision)
        {
            case Decision.Permit permit:
                (json["regel"], json["artikel"]) = (permit.Rule, permit.Article);
                if (permit.NextStep is { } next)
                {
                    json["vervolg"] = next;
                }

                break;
            case Decision.Deny deny:
                (json["regel"], json["artikel"]) = (deny.Rule, deny.Article);
                json["ontbreekt"] = new JsonArray([.. deny.Missing.Select(clause => (JsonNode)clause)]);
                break;
        }

        return json;
    }
}
