using System.Text.Json.Nodes;

namespace Bekend.Gateway.Logboek;

/// <summary>One decision as the Authorization Decision Log has it, for one receiver.</summary>
/// <param name="Name">As the standard names it: <c>adl.access_evaluation</c> and so on.</param>
/// <param name="TraceId">32 hexadecimal digits.</param>
/// <param name="SpanId">16 of them.</param>
/// <param name="ParentSpanId">The caller's span, or null.</param>
/// <param name="Time">When it was decided.</param>
/// <param name="IsError">Whether there is no decision; a refusal is one.</param>
/// <param name="Attributes">References, by the standard's names.</param>
/// <param name="Body">What is given itself, by the standard's names; none that is an attribute.</param>
internal sealed record DecisionEvent(
    string Name, string TraceId, string SpanId, string? ParentSpanId, DateTimeOffset Time, bool IsError, JsonObject Attributes, JsonObject Body)
{
    /// <summary>Says nothing of what was decided.</summary>
    public override string ToString() => Name;
}
