using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Replay;

/// <summary>What came of a replay, as JSON.</summary>
/// <remarks>
/// <code>
/// {"soort":"toegestaan","regelnummer":12,"versie":"1.0.0","sha256":"…","vraag":{…},"was":{…},"wordt":{…},
///  "inConcept":{"wie":"corporatie/consulent","bij":null,"eigen-organisatie":false},"partijenAlsGelogd":false,"alsofGeldig":false,"tegenspraak":false}
/// {"soort":"onleesbaar","regelnummer":13,"fout":"…"}
/// {"soort":"beschadigd","regelnummer":14}
/// {"soort":"samenvatting","convenant":"overlast","versie":"1.1.0","sha256":"…","aanroepen":10,"gelijk":4,"toegestaan":1,…}
/// </code>
/// `inConcept` is who asks whom by the draft's members, null for who takes no part; absent where they are the logged parties. Questions and outcomes are as in <see cref="LoggedDecisionJson"/>.
/// </remarks>
public static class ReplayJson
{
    /// <summary>Writes a decision: `gelijk`, `toegestaan`, `geweigerd` or `andereReden`.</summary>
    /// <param name="replayed">The decision.</param>
    /// <param name="line">Number of its line, from 1.</param>
    public static JsonObject Format(ReplayedDecision replayed, long line)
    {
        ArgumentNullException.ThrowIfNull(replayed);
        var json = new JsonObject()
        {
            ["soort"] = replayed.Kind switch
            {
                ReplayKind.Same => "gelijk",
                ReplayKind.Allowed => "toegestaan",
                ReplayKind.Refused => "geweigerd",
                ReplayKind.OtherReason => "andereReden",
                _ => throw new ArgumentOutOfRangeException(nameof(replayed)),
            },
            ["regelnummer"] = line,
            ["versie"] = replayed.Logged.Version,
            ["sha256"] = replayed.Logged.Sha256,
            ["vraag"] = LoggedDecisionJson.FormatQuestion(replayed.Logged.Request),
            ["was"] = LoggedDecisionJson.FormatOutcome(replayed.Logged.Outcome),
            ["wordt"] = LoggedDecisionJson.FormatOutcome(replayed.Now),
            ["alsofGeldig"] = replayed.IsAsIfHeld,
            ["tegenspraak"] = replayed.IsContradiction,
            ["partijenAlsGelogd"] = replayed.IsByLoggedParties,
        };
        if (ParticipantWords.Of(replayed) is not null)
        {
            json["inConcept"] = new JsonObject
            {
                ["wie"] = replayed.Request.AskerParty.Length == 0 ? null : $"{replayed.Request.AskerParty}/{replayed.Request.AskerRole}",
                ["bij"] = replayed.Request.AskedParty.Length == 0 ? null : replayed.Request.AskedParty,
                ["eigen-organisatie"] = replayed.Request.OwnOrganisation,
            };
        }

        return json;
    }

    /// <summary>Writes a line that cannot be replayed; null for one that can.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number, from 1.</param>
    public static JsonObject? Format(LogLine line, long number) => line switch
    {
        LogLine.Unreadable unreadable => new() { ["soort"] = "onleesbaar", ["regelnummer"] = number, ["fout"] = unreadable.Why },
        LogLine.Tampered => new() { ["soort"] = "beschadigd", ["regelnummer"] = number },
        _ => null,
    };

    /// <summary>Writes what became of everything.</summary>
    /// <param name="counts">All of it.</param>
    /// <param name="draft">The draft.</param>
    public static JsonObject Format(ReplayCounts counts, Covenant draft)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(draft);
        return new()
        {
            ["soort"] = "samenvatting",
            ["convenant"] = draft.Id.Value,
            ["versie"] = draft.Version,
            ["sha256"] = draft.Sha256,
            ["aanroepen"] = counts.Calls,
            ["gelijk"] = counts.Same,
            ["toegestaan"] = counts.Allowed,
            ["geweigerd"] = counts.Refused,
            ["andereReden"] = counts.OtherReason,
            ["anderConvenant"] = counts.OtherCovenant,
            ["alsofGeldig"] = counts.AsIfHeld,
            ["tegenspraak"] = counts.Contradictions,
            ["buitenConcept"] = counts.OfOutsiders,
            ["partijenAlsGelogd"] = counts.ByLoggedParties,
            ["beschadigd"] = counts.Tampered,
            ["onleesbaar"] = counts.Unreadable,
        };
    }
}
