using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Replay;

namespace Bekend.Policies.Differences;

/// <summary>A difference as JSON.</summary>
/// <remarks>
/// <code>
/// {"convenant":"overlast","oud":{"versie":"1.0.0","sha256":"…"},"nieuw":{…},"klassen":57600,"anders":84,
///  "samenGeldig":true,"volledig":true,
///  "wijzigingen":[{"soort":"toegestaan","nl":"…","en":"…","voorbeeld":{"wie":"…"},"was":{"besluit":"nee"},"wordt":{"besluit":"ja"}}],
///  "teksten":[{"plaats":"bewaren.antwoord","was":"PT24H","wordt":"PT48H"}]}
/// </code>
/// `soort` is `toegestaan`, `geweigerd` or `verplichtingen`; questions and outcomes are as in <see cref="LoggedDecisionJson"/>.
/// </remarks>
public static class DifferenceJson
{
    /// <summary>Writes a difference.</summary>
    public static JsonObject Format(CovenantDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return new()
        {
            ["convenant"] = difference.New.Id.Value,
            ["oud"] = Version(difference.Old),
            ["nieuw"] = Version(difference.New),
            ["klassen"] = difference.Classes,
            ["anders"] = difference.Changed,
            ["samenGeldig"] = difference.HoldTogether,
            ["volledig"] = difference.IsComplete,
            ["wijzigingen"] = new JsonArray([.. difference.Changes.Select(Change)]),
            ["teksten"] = new JsonArray([.. difference.Texts.Select(Text)]),
        };
    }

    private static JsonObject Version(Covenant covenant) => new() { ["versie"] = covenant.Version, ["sha256"] = covenant.Sha256 };

    private static JsonObject Change(AccessChange change) => new()
    {
        ["soort"] = change.Kind switch
        {
            ChangeKind.Allowed => "toegestaan",
            ChangeKind.Refused => "geweigerd",
            ChangeKind.Obligations => "verplichtingen",
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        },
        ["nl"] = change.Sentence.Dutch,
        ["en"] = change.Sentence.English,
        ["voorbeeld"] = LoggedDecisionJson.FormatQuestion(change.Example),
        ["was"] = LoggedDecisionJson.FormatOutcome(LoggedOutcome.Of(change.Before)),
        ["wordt"] = LoggedDecisionJson.FormatOutcome(LoggedOutcome.Of(change.After)),
    };

    private static JsonObject Text(TextChange text) => new() { ["plaats"] = text.Place, ["was"] = text.Before, ["wordt"] = text.After };
}
