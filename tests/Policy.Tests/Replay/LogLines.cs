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

    public static string Of(params IEnumerable<LoggedDecision> decisions) => new JsonObject
    {
        ["trace_id"] = new string('a', 32),
        ["event_name"] = "adl.access_evaluations",
        ["timestamp"] = 1772528400000,
        ["status"] = "Ok",
        ["attributes"] = new JsonObject { ["adl.core.policies"] = new JsonObject() },
        ["body"] = new JsonObject
        {
            ["adl.core.request"] = new JsonObject { ["subject"] = new JsonObject { ["id"] = "u1" } },
            ["adl.core.information"] = new JsonObject
            {
                ["aanroeper"] = new JsonObject { ["organisatie"] = "00000099000000005000" },
                ["beslissingen"] = new JsonArray([.. decisions.Select(LoggedDecisionJson.Format)]),
            },
        },
    }.ToJsonString();

    public static LogLine Read(string line) => LogLineReader.Read(Encoding.UTF8.GetBytes(line));
}
