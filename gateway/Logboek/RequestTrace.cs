using System.Diagnostics;

namespace Bekend.Gateway.Logboek;

/// <summary>Where a request stands in its caller's trace.</summary>
/// <param name="TraceId">32 lower-case hexadecimal digits, not all zero.</param>
/// <param name="ParentSpanId">16 of them: the caller's span; null when the trace begins here.</param>
/// <remarks>Whether the caller samples its trace does not matter here. Source: W3C Trace Context.</remarks>
internal sealed record RequestTrace(string TraceId, string? ParentSpanId)
{
    /// <summary>Of the request that is being answered; a new trace where there is none.</summary>
    public static RequestTrace Current()
    {
        var request = Activity.Current;
        while (request?.Parent is { } parent)
        {
            request = parent;
        }

        return request is { IdFormat: ActivityIdFormat.W3C } && request.TraceId != default
            ? new(request.TraceId.ToHexString(), request.ParentSpanId == default ? null : request.ParentSpanId.ToHexString())
            : new(ActivityTraceId.CreateRandom().ToHexString(), null);
    }
}
