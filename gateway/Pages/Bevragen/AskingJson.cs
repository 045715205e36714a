using System.Globalization;
using System.Text.Json.Nodes;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Organisations;
using Bekend.Gateway.Questions;

namespace Bekend.Gateway.Pages.Bevragen;

/// <summary>The offer as the page's script reads it. Nothing in it is secret: the person may read every covenant.</summary>
internal static class AskingJson
{
    /// <param name="choices">From <see cref="AskingOffer"/>.</param>
    /// <param name="caller">The person for whom the page is made.</param>
    /// <param name="texts">Texts the script puts beside fields, by their Dutch wording.</param>
    /// <param name="culture">Language of the page.</param>
    /// <returns>JSON that may stand inside a script element: no &lt; in it.</returns>
    public static string Of(IReadOnlyList<CovenantChoice> choices, Caller caller, IEnumerable<KeyValuePair<string, string>> texts, CultureInfo culture) =>
        new JsonObject
        {
            ["medewerker"] = caller.Client,
            ["convenanten"] = Array(choices, choice => Covenant(choice, culture)),
            // A text that reads the same in the language of the page needs no telling.
            ["teksten"] = new JsonObject(texts.Where(text => text.Value != text.Key).Select(text => KeyValuePair.Create(text.Key, (JsonNode?)text.Value))),
        }.ToJsonString();

    private static JsonObject Covenant(CovenantChoice choice, CultureInfo culture)
    {
        var covenant = choice.Covenant;
        return new()
        {
            ["id"] = covenant.Id.Value,
            ["sha256"] = covenant.Sha256,
            ["partijen"] = Array(covenant.Parties, party => new()
            {
                ["naam"] = party.Name,
                ["leden"] = new JsonArray([.. party.Members.Select(member => (JsonNode)member.Name)]),
            }),
            ["regels"] = Array(choice.Ways.Select(way => way.Rule).Distinct(), rule => new()
            {
                ["id"] = rule.Id,
                ["uren"] = HoursText.Of(rule.Conditions.Windows, culture),
                ["zaakvoorbeeld"] = rule.Conditions.Case is { } required ? CaseExample.Of(required) : null,
                ["zaakpatroon"] = rule.Conditions.Case is { } pattern && CaseExample.Of(pattern) is not null ? pattern.Pattern : null,
            }),
            ["verboden"] = Array(covenant.Forbids, forbid => new() { ["id"] = forbid.Id, ["omdat"] = forbid.Because }),
            ["wegen"] = Array(choice.Ways, Way),
        };
    }

    private static JsonObject Way(AskingWay way) => new()
    {
        ["rol"] = way.Role,
        ["doel"] = way.Purpose,
        ["grondslag"] = way.LegalBasis,
        ["bij"] = way.Party,
        ["soort"] = SubjectKinds.Format(way.Subject),
        ["ziet"] = Levels.Format(way.Level),
        ["regel"] = way.Rule.Id,
        ["zaak"] = way.NeedsCase,
        ["meerderjarig"] = way.NeedsAdult,
        ["weging"] = way.NeedsWeighing,
        ["collega"] = way.NeedsColleague,
    };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonObject> format) => [.. items.Select(format)];
}
