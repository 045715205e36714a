using System.Diagnostics;
using System.Text.Json;

namespace Bekend.Gateway.Decisions;

/// <summary>Where a call stands in a distributed trace.</summary>
/// <param name="TraceId">32 lower-case hexadecimal digits.</param>
/// <param name="SpanId">16 of them: this call.</param>
/// <param name="ParentSpanId">The caller's span, or null.</param>
/// <remarks>Source: W3C Trace Context; AuthZEN NLGov, <c>context.traceparent</c>.</remarks>
internal sealed record DecisionTrace(string TraceId, string SpanId, string? ParentSpanId)
{
    /// <summary>The request's header decides; without one, the <c>traceparent</c> in its context; without either, a trace begins here.</summary>
    public static DecisionTrace Of(Activity? current, JsonElement? request)
    {
        var span = current?.SpanId ?? ActivitySpanId.CreateRandom();
        if (current is { Parent: null } && current.ParentSpanId != default)
        {
            return new(current.TraceId.ToHexString(), span.ToHexString(), current.ParentSpanId.ToHexString());
        }

        return ActivityContext.TryParse(TraceParent(request), null, out var parent)
            ? new(parent.TraceId.ToHexString(), span.ToHexString(), parent.SpanId.ToHexString())
            : new((current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString(), span.ToHexString(), null);
    }

    private static string? TraceParent(JsonElement? request) =>
        request is { ValueKind: JsonValueKind.Object } content
        && content.TryGetProperty("context", out var context) && context.ValueKind == JsonValueKind.Object
        && context.TryGetProperty("traceparent", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
