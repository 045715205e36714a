using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Gateway.Identity;
using Bekend.Policies.Replay;

namespace Bekend.Gateway.Decisions;

/// <summary>One call of the decision point, answered and not yet sent.</summary>
/// <param name="EventName">As the standard names it: <c>adl.access_evaluation</c> and so on.</param>
/// <param name="Caller">Who asked.</param>
/// <param name="Request">As received; null when it was no JSON object.</param>
/// <param name="Response">As it will be sent.</param>
/// <param name="IsError">Whether the call could not be answered; a refusal is no error.</param>
/// <param name="DecidedOn">All that is needed to decide again.</param>
internal sealed record DecisionCall(
    string EventName,
    Caller Caller,
    JsonElement? Request,
    JsonObject Response,
    bool IsError,
    IReadOnlyList<LoggedDecision> DecidedOn)
{
    /// <summary>Says nothing of the request.</summary>
    public override string ToString() => EventName;
}
