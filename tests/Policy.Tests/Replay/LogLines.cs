using System.Text;
using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Replay;

namespace Bekend.Policies.Tests.Replay;

/// <summary>Lines of a decision log, in the form in which a gateway writes them.</summary>
internal static class LogLines
{
    public static LoggedDecision Decide(Covenant covenant, DecisionRequest request) =>
        new(covenant.Id.Value, covenant.Version, covenant.Sha256, request, LoggedOutcome.Of(Decider.Decide(covenant, request)));

    public static string Of(params IEnumerable<LoggedDecision> decisions) =>
        Of("adl.access_evaluations", new JsonObject { ["subject"] = new JsonObject { ["id"] = "u1" } }, null, decisions);

    /// <param name="eventName">The route, as the standard names it.</param>
    /// <param name="request">As it was received, or null for a line without.</param>
    /// <param name="evaluated">Items of a batch that were answered; null for no batch.</param>
    /// <param name="decisions">What was decided.</param>
    public static string Of(string eventName, JsonNode? request, int? evaluated, params IEnumerable<LoggedDecision> decisions)
    {
        var line = Line(eventName, decisions);
        if (request is not null)
        {
            line["body"]!["adl.core.request"] = request.DeepClone();
        }

        if (evaluated is { } count)
        {
            line["body"]!["adl.core.response"] = new JsonObject { ["evaluations"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["decision"] = true })]) };
        }

        return line.ToJsonString();
    }

    public static LogLine Read(string line) => LogLineReader.Read(Encoding.UTF8.GetBytes(line));

    private static JsonObject Line(string eventName, IEnumerable<LoggedDecision> decisions) => new()
    {
        ["trace_id"] = new string('a', 32),
        ["event_name"] = eventName,
        ["timestamp"] = 1772528400000,
        ["status"] = "Ok",
        ["attributes"] = new JsonObject { ["adl.core.policies"] = new JsonObject() },
        ["body"] = new JsonObject
        {
            ["adl.core.information"] = new JsonObject
            {
                ["aanroeper"] = new JsonObject { ["organisatie"] = "00000099000000005000" },
                ["beslissingen"] = new JsonArray([.. decisions.Select(LoggedDecisionJson.Format)]),
            },
        },
    };
}
