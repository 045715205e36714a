using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Explanations;
using Bekend.Policies.Replay;

namespace Bekend.Gateway.AuthZen;

/// <summary>What one covenant says to a question.</summary>
/// <param name="Covenant">The covenant that was asked.</param>
/// <param name="Request">What it was asked.</param>
/// <param name="Decision">What it said.</param>
/// <param name="FitsActivity">False when a processing activity was named that is not the purpose's.</param>
internal sealed record CovenantDecision(Covenant Covenant, DecisionRequest Request, Decision Decision, bool FitsActivity)
{
    /// <summary>Whether the question may be asked.</summary>
    public bool IsPermit => Decision is Decision.Permit && FitsActivity;

    /// <summary>How far this is from a yes: of several refusals the nearest is the one that helps.</summary>
    public int Distance => Decision switch
    {
        _ when IsPermit => 0,
        Decision.Permit => 1,
        Decision.Deny { Reason: DenyReason.Forbidden } => 2,
        Decision.Deny { Reason: DenyReason.NoRule } deny => 3 + deny.Missing.Count,
        Decision.Deny { Reason: DenyReason.UnknownParty } => 1000,
        _ => 100,
    };

    /// <summary>What the decision log keeps of it.</summary>
    public LoggedDecision ToLogged() => new(Covenant.Id.Value, Covenant.Version, Covenant.Sha256, Request, LoggedOutcome.Of(Decision));

    /// <summary>The answer's <c>context</c>: what was decided, by which rules and articles, what is missing, and what comes with it.</summary>
    /// <param name="audience">Who reads it; never <see cref="Audience.Others"/>, who are refused before any covenant is asked.</param>
    public JsonObject ToJson(Audience audience)
    {
        if (Decision is Decision.Permit && !FitsActivity)
        {
            return RequestRefusal.OtherActivity.ToJson();
        }

        var reasons = new JsonObject { ["convenant"] = $"{Covenant.Id.Value}@{Covenant.Version}" };
        switch (Decision)
        {
            case Decision.Permit permit:
                reasons["regels"] = new JsonArray([.. permit.Rules.Select(Describe)]);
                reasons["ziet"] = Words.Format(permit.Allowed);
                reasons["obligations"] = ObligationJson.Format(permit.Obligations, Request.Time);
                break;
            case Decision.Deny deny:
                reasons["reden"] = deny.Reason.ToString();
                AddRefusal(reasons, deny);
                break;
            default:
                throw new InvalidOperationException("An unknown decision.");
        }

        var explanation = DecisionExplainer.Explain(Covenant, Decision, audience);
        reasons["reason_user"] = new JsonObject { ["nl"] = explanation.Dutch, ["en"] = explanation.English };
        return reasons;
    }

    private static void AddRefusal(JsonObject reasons, Decision.Deny deny)
    {
        if (deny.Forbids.Count > 0)
        {
            reasons["verboden"] = new JsonArray([.. deny.Forbids.Select(forbid => (JsonNode)new JsonObject
            {
                ["id"] = forbid.Id,
                ["artikel"] = forbid.Article,
                ["omdat"] = forbid.Because,
            })]);
            return;
        }

        reasons["ontbreekt"] = new JsonArray([.. deny.Missing.Select(clause => (JsonNode)clause)]);
        reasons["dichtstbij"] = deny.Nearest is { } nearest ? Describe(nearest) : null;
    }

    private static JsonNode Describe(Provision rule) => new JsonObject { ["id"] = rule.Id, ["artikel"] = rule.Article };
}
