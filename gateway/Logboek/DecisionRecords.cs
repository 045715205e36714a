using System.Text.Json.Nodes;

namespace Bekend.Gateway.Logboek;

/// <summary>A decision as an <c>ExportLogsServiceRequest</c>.</summary>
/// <remarks>
/// <code>
/// {"timeUnixNano":"…","observedTimeUnixNano":"…","eventName":"adl.access_evaluation","traceId":"…","spanId":"…","flags":1,
///  "attributes":[log.record.uid, status, parent_span_id, adl.core.…, dpl.core.…],"body":{"kvlistValue":{"values":[adl.core.…]}}}
/// </code>
/// What OTLP's log record has no place for, status and parent span, is an attribute. Source: Authorization Decision Log 1.0;
/// opentelemetry-proto, <c>LogRecord</c>.
/// </remarks>
internal static class DecisionRecords
{
    private const int Sampled = 1;

    public static byte[] Format(DecisionEvent decision) => OtlpJson.Format("resourceLogs", "scopeLogs", "logRecords", json =>
    {
        json.WriteStartObject();
        OtlpJson.WriteTime(json, "timeUnixNano", decision.Time);
        OtlpJson.WriteTime(json, "observedTimeUnixNano", decision.Time);
        json.WriteString("eventName", decision.Name);
        json.WriteString("traceId", decision.TraceId);
        json.WriteString("spanId", decision.SpanId);
        json.WriteNumber("flags", Sampled);
        OtlpAnyValue.WriteMembers(json, "attributes", Attributes(decision));
        json.WritePropertyName("body");
        OtlpAnyValue.Write(json, decision.Body);
        json.WriteEndObject();
    });

    private static JsonObject Attributes(DecisionEvent decision)
    {
        var all = new JsonObject
        {
            ["log.record.uid"] = $"{decision.TraceId}:{decision.SpanId}",
            ["status"] = decision.IsError ? "Error" : "Ok",
        };
        if (decision.ParentSpanId is { } parent)
        {
            all["parent_span_id"] = parent;
        }

        foreach (var (name, value) in decision.Attributes)
        {
            all[name] = value?.DeepClone();
        }

        return all;
    }
}
