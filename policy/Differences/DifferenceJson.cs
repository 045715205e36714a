using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Differences.Members;
using Bekend.Policies.Replay;

namespace Bekend.Policies.Differences;

/// <summary>A difference as JSON.</summary>
/// <remarks>
/// <code>
/// {"convenant":"overlast","oud":{"versie":"1.0.0","sha256":"…"},"nieuw":{…},"klassen":57600,"anders":84,
///  "samenGeldig":true,"volledig":true,
///  "wijzigingen":[{"soort":"toegestaan","nl":"…","en":"…","voorbeeld":{"wie":"…"},"was":{"besluit":"nee"},"wordt":{"besluit":"ja"}}],
///  "leden":[{"soort":"vertrokken","van":{"partij":"corporatie","naam":"corporatie-b","oin":"…"},"naar":null,"nl":"…","en":"…",
///            "voorbeeld":{"wie":"…"},"was":{"besluit":"ja"},"wordt":{"besluit":"nee"}}],
///  "teksten":[{"plaats":"bewaren.antwoord","was":"PT24H","wordt":"PT48H"}]}
/// </code>
/// `soort` is `toegestaan`, `geweigerd` or `verplichtingen`; of `leden`: `toegetreden`, `vertrokken`, `verplaatst`, `anderOin` or `hernoemd`,
/// and their `voorbeeld`, `was` and `wordt` may be null. Questions and outcomes are as in <see cref="LoggedDecisionJson"/>.
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
            ["leden"] = new JsonArray([.. difference.Members.Select(Member)]),
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

    private static JsonObject Member(MemberChange change) => new()
    {
        ["soort"] = change.Kind switch
        {
            MemberChangeKind.Joined => "toegetreden",
            MemberChangeKind.Left => "vertrokken",
            MemberChangeKind.Moved => "verplaatst",
            MemberChangeKind.Renumbered => "anderOin",
            MemberChangeKind.Renamed => "hernoemd",
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        },
        ["van"] = Place(change.Before),
        ["naar"] = Place(change.After),
        ["nl"] = change.Sentence.Dutch,
        ["en"] = change.Sentence.English,
        ["voorbeeld"] = change.Example is { } example ? LoggedDecisionJson.FormatQuestion(example.Question) : null,
        ["was"] = change.Example is { Before: var before } ? LoggedDecisionJson.FormatOutcome(LoggedOutcome.Of(before)) : null,
        ["wordt"] = change.Example is { After: var after } ? LoggedDecisionJson.FormatOutcome(LoggedOutcome.Of(after)) : null,
    };

    private static JsonObject? Place(Membership? membership) => membership is null ? null : new()
    {
        ["partij"] = membership.Party,
        ["naam"] = membership.Member.Name,
        ["oin"] = membership.Member.Oin?.Value,
    };

    private static JsonObject Text(TextChange text) => new() { ["plaats"] = text.Place, ["was"] = text.Before, ["wordt"] = text.After };
}
