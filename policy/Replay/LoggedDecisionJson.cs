using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Replay;

/// <summary>A logged decision as JSON, in the words of the covenant language.</summary>
/// <remarks>
/// <code>
/// {"convenant":"overlast","versie":"1.0.0","sha256":"…",
///  "vraag":{"wie":"gemeente/casusregisseur","bij":"zorg","doel":"triage","grondslag":"taak-gemeente","zaak":"Z-1",
///           "tijd":"2026-03-03T09:00:00.0000000+00:00","ziet":"hit","soort":"persoon","meerderjarig":true,
///           "vier-ogen":1,"weging":null,"eigen-organisatie":false,"signaalsoort":null},
///  "uitkomst":{"besluit":"nee","reden":"NoRule","regels":["R2"],"ontbreekt":["tijd"],"verboden":[]}}
/// </code>
/// </remarks>
public static class LoggedDecisionJson
{
    private static readonly DenyReason[] Reasons = Enum.GetValues<DenyReason>();

    /// <summary>Writes a logged decision.</summary>
    public static JsonObject Format(LoggedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new JsonObject
        {
            ["convenant"] = decision.Covenant,
            ["versie"] = decision.Version,
            ["sha256"] = decision.Sha256,
            ["vraag"] = FormatQuestion(decision.Request),
            ["uitkomst"] = FormatOutcome(decision.Outcome),
        };
    }

    /// <summary>Reads a logged decision.</summary>
    /// <exception cref="FormatException">It is not one; the message names the member and repeats nothing of its value.</exception>
    public static LoggedDecision Parse(JsonElement json) => new(
        Text(json, "convenant"),
        Text(json, "versie"),
        Text(json, "sha256"),
        ParseQuestion(Member(json, "vraag")),
        ParseOutcome(Member(json, "uitkomst")));

    internal static JsonObject FormatQuestion(DecisionRequest request) => new()
    {
        ["wie"] = $"{request.AskerParty}/{request.AskerRole}",
        ["bij"] = request.AskedParty,
        ["doel"] = request.Purpose,
        ["grondslag"] = request.LegalBasis,
        ["zaak"] = request.Case,
        ["tijd"] = request.Time.ToString("O", CultureInfo.InvariantCulture),
        ["ziet"] = Words.Format(request.DetailLevel),
        ["soort"] = Words.Format(request.Subject),
        ["meerderjarig"] = request.IsAdult,
        ["vier-ogen"] = request.Approvals,
        ["weging"] = request.IsWeighed,
        ["eigen-organisatie"] = request.OwnOrganisation,
        ["signaalsoort"] = request.SignalKind,
    };

    internal static JsonObject FormatOutcome(LoggedOutcome outcome) => new()
    {
        ["besluit"] = outcome.IsPermit ? "ja" : "nee",
        ["reden"] = outcome.Reason?.ToString(),
        ["regels"] = Texts(outcome.Rules),
        ["ontbreekt"] = Texts(outcome.Missing),
        ["verboden"] = Texts(outcome.Forbids),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static DecisionRequest ParseQuestion(JsonElement json)
    {
        // A party's name has no slash; what a caller calls a role may have anything in it.
        var asker = Text(json, "wie").Split('/', 2);
        if (asker.Length != 2)
        {
            throw Wrong("wie");
        }

        return new()
        {
            AskerParty = asker[0],
            AskerRole = asker[1],
            AskedParty = Text(json, "bij"),
            Purpose = Text(json, "doel"),
            LegalBasis = Text(json, "grondslag"),
            Case = OptionalText(json, "zaak"),
            Time = DateTimeOffset.TryParseExact(
                Text(json, "tijd"), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw Wrong("tijd"),
            DetailLevel = Words.TryParse(Text(json, "ziet"), out DetailLevel level) ? level : throw Wrong("ziet"),
            Subject = Words.TryParse(Text(json, "soort"), out SubjectKind subject) ? subject : throw Wrong("soort"),
            IsAdult = OptionalFlag(json, "meerderjarig"),
            Approvals = Member(json, "vier-ogen") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var approvals)
                ? approvals : throw Wrong("vier-ogen"),
            IsWeighed = OptionalFlag(json, "weging"),
            OwnOrganisation = OptionalFlag(json, "eigen-organisatie") ?? throw Wrong("eigen-organisatie"),
            SignalKind = OptionalText(json, "signaalsoort"),
        };
    }

    private static LoggedOutcome ParseOutcome(JsonElement json) => new(
        Text(json, "besluit") switch { "ja" => true, "nee" => false, _ => throw Wrong("besluit") },
        ParseReason(OptionalText(json, "reden")),
        ParseTexts(json, "regels"),
        ParseTexts(json, "ontbreekt"),
        ParseTexts(json, "verboden"));

    private static DenyReason? ParseReason(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // By name only: Enum.Parse would take numbers.
        var index = Array.FindIndex(Reasons, reason => reason.ToString() == text);
        return index >= 0 ? Reasons[index] : throw Wrong("reden");
    }

    private static List<string> ParseTexts(JsonElement json, string name)
    {
        var list = Member(json, name);
        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
            : throw Wrong(name);
    }

    private static string Text(JsonElement json, string name) => OptionalText(json, name) ?? throw Wrong(name);

    private static string? OptionalText(JsonElement json, string name)
    {
        var value = Member(json, name);
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null => null,
            _ => throw Wrong(name),
        };
    }

    private static bool? OptionalFlag(JsonElement json, string name) => Member(json, name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => throw Wrong(name),
    };

    private static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : throw Wrong(name);

    private static FormatException Wrong(string name) => new($"`{name}` is missing or is not what it should be");
}
