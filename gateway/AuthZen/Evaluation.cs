using System.Text.Json.Nodes;
using Bekend.Policies.Replay;

namespace Bekend.Gateway.AuthZen;

/// <summary>Yes or no, why, and on what it was decided.</summary>
/// <param name="Decision">Whether it may.</param>
/// <param name="Reasons">The answer's <c>context</c>, or null.</param>
/// <param name="DecidedOn">Every covenant that was asked, with its outcome: enough to decide again. Goes into the decision log only.</param>
internal sealed record Evaluation(bool Decision, JsonObject? Reasons, IReadOnlyList<LoggedDecision> DecidedOn)
{
    /// <summary>The answer on the wire.</summary>
    /// <param name="withReasons">False for the items of a batch that did not ask for reasons.</param>
    /// <remarks>Source: AuthZEN Authorization API 1.0, §6.2: a refusal is an answer, not an error.</remarks>
    public JsonObject ToJson(bool withReasons)
    {
        var answer = new JsonObject { ["decision"] = Decision };
        if (withReasons && Reasons is not null)
        {
            answer["context"] = Reasons.DeepClone();
        }
        else if (Decision && Reasons?["obligations"] is { } obligations)
        {
            // What comes with a permit is no reason to be left out: who cannot meet it must refuse.
            answer["context"] = new JsonObject { ["obligations"] = obligations.DeepClone() };
        }

        return answer;
    }
}
