using System.Globalization;
using System.Text.Json.Nodes;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Quotas;
using Bekend.Policies.Covenants;
using Bekend.Policies.Explanations;

namespace Bekend.Gateway.Covenants;

/// <summary>Covenants on the wire.</summary>
internal static class CovenantJson
{
    public static JsonObject Summary(Covenant covenant) => new()
    {
        ["id"] = covenant.Id.Value,
        ["versie"] = covenant.Version,
        ["titel"] = covenant.Title,
        ["geldigVan"] = Format(covenant.ValidFrom),
        ["geldigTot"] = Format(covenant.ValidTo),
    };

    public static JsonObject Full(Covenant covenant)
    {
        var json = Summary(covenant);
        json["sha256"] = covenant.Sha256;
        json["toelichting"] = covenant.Explanation;
        json["partijen"] = Array(covenant.Parties, party => new JsonObject
        {
            ["naam"] = party.Name,
            ["leden"] = Array(party.Members, member => new JsonObject { ["naam"] = member.Name, ["oin"] = member.Oin?.Value }),
            ["rollen"] = Texts(party.Roles),
            ["geheimhouding"] = party.Secrecy.Count == 0 ? null : string.Join("; ", party.Secrecy),
        });
        json["doelen"] = Array(covenant.Purposes, purpose => new JsonObject
        {
            ["naam"] = purpose.Name,
            ["artikel"] = purpose.Article,
            ["tekst"] = purpose.Text,
        });
        json["grondslagen"] = Array(covenant.LegalBases, basis => new JsonObject
        {
            ["naam"] = basis.Name,
            ["avg"] = basis.Avg,
            ["avg9"] = basis.Avg9,
            ["avg10"] = basis.Avg10,
            ["wpg"] = basis.Wpg,
            ["wjsg"] = basis.Wjsg,
            ["wgs"] = basis.Wgs,
            ["awr"] = basis.Awr,
            ["wet"] = basis.Law,
        });
        json["regels"] = Array(covenant.Rules, Rule);
        json["verboden"] = Array(covenant.Forbids, forbid => new JsonObject
        {
            ["id"] = forbid.Id,
            ["artikel"] = forbid.Article,
            ["omdat"] = forbid.Because,
            ["tekst"] = ForbidSentence.Of(forbid),
        });
        json["signaalsoorten"] = Array(covenant.SignalKinds, kind => new JsonObject
        {
            ["naam"] = kind.Name,
            ["tekst"] = kind.Text,
            ["soort"] = Texts(kind.Subjects.Select(SubjectKinds.Format)),
            ["door"] = Texts(kind.RegisteredBy),
            ["bewaren"] = kind.Retention.ToString(),
        });
        json["quota"] = Array(covenant.Quotas, QuotaText.ToJson);
        json["meldingen"] = Array(covenant.MatchNotices, notice => new JsonObject
        {
            ["id"] = notice.Id,
            ["artikel"] = notice.Article,
            ["tussen"] = Texts(notice.Between),
            ["signaalsoorten"] = Texts(notice.SignalKinds),
            ["sterkte"] = Words.Format(notice.Strength ?? NoticeStrength.Strong),
            ["doel"] = notice.Purpose,
            ["grondslag"] = notice.LegalBasis,
            ["ziet"] = Words.Format(notice.Sees),
            ["tekst"] = MatchNoticeExplainer.Explain(notice).Dutch,
        });
        return json;
    }

    private static JsonObject Rule(Rule rule) => new()
    {
        ["id"] = rule.Id,
        ["artikel"] = rule.Article,
        ["wie"] = Texts(rule.Askers.Select(asker => asker.ToString())),
        ["bij"] = Texts(rule.Asked),
        ["doel"] = Texts(rule.Purposes),
        ["grondslag"] = Texts(rule.LegalBases),
        ["ziet"] = Levels.Format(rule.Sees),
        ["zaak"] = rule.Conditions.Case is { } required ? required.Pattern ?? "verplicht" : null,
        ["personen"] = rule.Conditions.Approvals,
        ["vervolg"] = rule.NextStep,
        ["tekst"] = RuleSentence.Of(rule),
    };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonObject> format) => [.. items.Select(format)];

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
