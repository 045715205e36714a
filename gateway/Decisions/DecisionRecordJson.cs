using System.Text.Json.Nodes;
using Bekend.Policies.Replay;

namespace Bekend.Gateway.Decisions;

/// <summary>A line of the decision log.</summary>
/// <remarks>
/// <code>
/// {"trace_id":"…","span_id":"…","parent_span_id":"…","event_name":"adl.access_evaluation","timestamp":1772528400000,"status":"Ok",
///  "attributes":{"adl.core.policies":{"overlast":"1.0.0 sha256:…"}},
///  "body":{"adl.core.request":{…},"adl.core.response":{…},
///          "adl.core.information":{"aanroeper":{"organisatie":"…","client":"…","rollen":["…"]},"beslissingen":[…]},
///          "adl.core.configuration":{"engine":"bekend-gateway","versie":"1.0.0"}},
///  "resource":{"service.name":"bekend-gateway"}}
/// </code>
/// Everything that was decided on is in it, so that it can be decided again (level 4). Source: Authorization Decision Log 1.0.
/// </remarks>
internal static class DecisionRecordJson
{
    private const string Service = "bekend-gateway";

    /// <param name="version">Version of this gateway: the engine that decided.</param>
    public static JsonObject Format(DecisionCall call, DecisionTrace trace, DateTimeOffset now, string version)
    {
        var record = new JsonObject { ["trace_id"] = trace.TraceId, ["span_id"] = trace.SpanId };
        if (trace.ParentSpanId is not null)
        {
            record["parent_span_id"] = trace.ParentSpanId;
        }

        record["event_name"] = call.EventName;
        record["timestamp"] = now.ToUnixTimeMilliseconds();
        record["status"] = call.IsError ? "Error" : "Ok";
        record["attributes"] = new JsonObject { ["adl.core.policies"] = Policies(call.DecidedOn) };
        record["body"] = Body(call, version);
        record["resource"] = new JsonObject { ["service.name"] = Service };
        return record;
    }

    private static JsonObject Policies(IEnumerable<LoggedDecision> decided)
    {
        var policies = new JsonObject();
        foreach (var decision in decided)
        {
            policies[decision.Covenant] = $"{decision.Version} sha256:{decision.Sha256}";
        }

        return policies;
    }

    private static JsonObject Body(DecisionCall call, string version)
    {
        var body = new JsonObject();
        if (call.Request is { } request)
        {
            body["adl.core.request"] = JsonObject.Create(request);
        }

        body["adl.core.response"] = call.Response.DeepClone();
        body["adl.core.information"] = new JsonObject
        {
            ["aanroeper"] = new JsonObject
            {
                ["organisatie"] = call.Caller.Organisation.Value,
                ["client"] = call.Caller.Client,
                ["rollen"] = new JsonArray([.. call.Caller.Roles.Order(StringComparer.Ordinal).Select(role => (JsonNode)role)]),
            },
            ["beslissingen"] = new JsonArray([.. call.DecidedOn.Select(LoggedDecisionJson.Format)]),
        };
        body["adl.core.configuration"] = new JsonObject { ["engine"] = Service, ["versie"] = version };
        return body;
    }
}
