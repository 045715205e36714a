using System.Text.Json.Nodes;
using Bekend.Gateway.Disclosure;

namespace Bekend.Gateway.Supervision;

/// <summary>Disclosures on the wire (protocol §4.4).</summary>
internal static class DisclosureJson
{
    /// <summary>Fields of the record that go out as they are, in this order.</summary>
    private static readonly string[] Texts =
    [
        "organisatie", "client", "medewerker", "rol", "goedkeurder", "goedgekeurdOp", "convenant", "convenantversie", "convenantSha256", "doel", "grondslag",
        "zaak", "ziet", "soort", "meerderjarig", "weging", "signaalsoort", "toelichting", "gevraagdOp", "vraagId", "uitkomst", "sterkte",
        "traceId",
    ];

    /// <summary>Those that only a notice has.</summary>
    private static readonly string[] NoticeTexts = ["melding", "artikel", "signaalId", "andereOrganisatie", "andereSignaalId", "geldigTot"];

    /// <summary>One line of a list.</summary>
    public static JsonNode Summary(CheckedDisclosure disclosure) => new JsonObject
    {
        ["id"] = disclosure.Overview.Id,
        ["tijd"] = disclosure.Overview.Time.UtcDateTime,
        ["convenant"] = disclosure.Overview.Covenant,
        ["organisatie"] = disclosure.Overview.Organisation,
        ["doel"] = disclosure.Overview.Purpose,
        ["uitkomst"] = DisclosureOutcomes.Format(disclosure.Overview.Outcome),
        ["beschadiging"] = disclosure is CheckedDisclosure.Damaged damaged ? DisclosureDamages.Format(damaged.Damage) : null,
    };

    /// <summary>All of it, with its explanation.</summary>
    public static JsonNode Full(CheckedDisclosure.Intact disclosure, IReadOnlyList<string> explanation)
    {
        var json = new JsonObject
        {
            ["id"] = disclosure.Overview.Id,
            ["tijd"] = disclosure.Overview.Time.UtcDateTime,
            ["logIndex"] = disclosure.Position,
        };
        foreach (var name in Texts)
        {
            json[name] = disclosure.Content[name];
        }

        foreach (var name in NoticeTexts.Where(_ => disclosure.Content["melding"] is not null))
        {
            json[name] = disclosure.Content[name];
        }

        json["beslissingen"] = Parse(disclosure.Content["beslissingen"]);
        json["getoond"] = Parse(disclosure.Content["getoond"]);
        json["quotum"] = Parse(disclosure.Content["quotum"]);
        json["uitleg"] = new JsonArray([.. explanation.Select(sentence => (JsonNode)sentence)]);
        return json;
    }

    private static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);
}
