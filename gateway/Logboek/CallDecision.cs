using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Gateway.Decisions;

namespace Bekend.Gateway.Logboek;

/// <summary>A call of the decision point, for one receiver.</summary>
/// <remarks>What was asked, and by whom, stays in the gateway's own decision log: the line refers to it by its id.</remarks>
internal static class CallDecision
{
    private const int MatchPseudonymSize = 32;

    /// <param name="id">Of the line in the gateway's own decision log.</param>
    /// <param name="call">What was decided.</param>
    /// <param name="line">The same as that log has it.</param>
    /// <param name="now">When it was decided.</param>
    /// <param name="subjects">What the receiver calls subjects.</param>
    public static DecisionEvent Of(Guid id, DecisionCall call, JsonObject line, DateTimeOffset now, SubjectPseudonyms subjects)
    {
        var attributes = new JsonObject { ["adl.core.policies"] = line["attributes"]!["adl.core.policies"]!.DeepClone() };
        if (call.Request is not null)
        {
            attributes["adl.core.request"] = $"urn:uuid:{id}";
        }

        attributes["adl.core.information"] = $"urn:uuid:{id}";
        if (SubjectOf(call, subjects) is { } subject)
        {
            attributes["dpl.core.data_subject_id"] = subject;
            attributes["dpl.core.data_subject_id_type"] = ProcessingLines.SubjectTypes + "persoon";
        }

        var body = new JsonObject
        {
            ["adl.core.response"] = line["body"]!["adl.core.response"]!.DeepClone(),
            ["adl.core.configuration"] = line["body"]!["adl.core.configuration"]!.DeepClone(),
        };
        return new(
            call.EventName, (string)line["trace_id"]!, (string)line["span_id"]!, (string?)line["parent_span_id"], now, call.IsError, attributes, body);
    }

    /// <summary>
    /// A caller may name the subject of an evaluation in <c>resource.properties.betrokkene</c>; when it is a match pseudonym of the one
    /// covenant that was asked, the receiver sees that it is the subject of a question.
    /// </summary>
    private static string? SubjectOf(DecisionCall call, SubjectPseudonyms subjects)
    {
        if (Member(Member(Member(call.Request, "resource"), "properties"), "betrokkene") is not { ValueKind: JsonValueKind.String } named)
        {
            return null;
        }

        var text = named.GetString()!;
        var covenant = call.DecidedOn.Select(decision => decision.Covenant).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : string.Empty;
        var isPseudonym = Base64Url.IsValid(text, out var size) && size == MatchPseudonymSize;
        var bytes = isPseudonym ? Base64Url.DecodeFromChars(text) : Encoding.UTF8.GetBytes(text);
        try
        {
            return subjects.Of(covenant, bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static JsonElement? Member(JsonElement? owner, string name) =>
        owner is { ValueKind: JsonValueKind.Object } content && content.TryGetProperty(name, out var value) ? value : null;
}
