using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
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

    /// <summary>The answer's <c>context</c>: what was decided, by which rules and articles, and what is missing.</summary>
    public JsonObject ToJson()
    {
        var reasons = new JsonObject { ["convenant"] = $"{Covenant.Id.Value}@{Covenant.Version}" };
        switch (Decision)
        {
            case Decision.Permit when !FitsActivity:
                return RequestRefusal.OtherActivity.ToJson();
            case Decision.Permit permit:
                reasons["regel"] = permit.Rule;
                reasons["artikel"] = permit.Article;
                reasons["ziet"] = Words.Format(permit.Allowed);
                break;
            case Decision.Deny deny:
                reasons["reden"] = deny.Reason.ToString();
                AddRefusal(reasons, deny);
                break;
            default:
                throw new InvalidOperationException("An unknown decision.");
        }

        return reasons;
    }

    private static void AddRefusal(JsonObject reasons, Decision.Deny deny)
    {
        if (deny.Reason == DenyReason.Forbidden)
        {
            reasons["verboden"] = new JsonArray([.. deny.Forbids.Select(forbid => (JsonNode)forbid.Id)]);
            reasons["artikel"] = deny.Article;
            reasons["omdat"] = deny.Because;
        }
        else if (deny.Rule is not null)
        {
            reasons["dichtstbij"] = new JsonObject
            {
                ["regel"] = deny.Rule,
                ["artikel"] = deny.Article,
                ["ontbreekt"] = new JsonArray([.. deny.Missing.Select(clause => (JsonNode)clause)]),
            };
        }
    }
}
