using System.Text.Json;

namespace Bekend.Gateway.Logboek;

/// <summary>What a logboek answers to what it was sent.</summary>
/// <remarks>
/// <code>
/// {}                                                                  all of it is taken
/// {"partialSuccess":{"rejectedSpans":"1","errorMessage":"…"}}         one span is not
/// </code>
/// A 64-bit number is text in JSON, and readers take a number too. Source: OTLP 1.x, partial success; Protocol Buffers, JSON mapping.
/// </remarks>
internal static class OtlpAcknowledgement
{
    /// <summary>Whether everything was taken; an answer that cannot be read says no.</summary>
    /// <param name="answer">Body of an answer with status 200.</param>
    /// <param name="signal">What was sent.</param>
    public static bool IsComplete(ReadOnlyMemory<byte> answer, OtlpSignal signal)
    {
        try
        {
            using var document = JsonDocument.Parse(answer, new() { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object
                && (!document.RootElement.TryGetProperty("partialSuccess", out var partial) || IsNothingRejected(partial, signal.Rejected));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsNothingRejected(JsonElement partial, string member) => partial.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Object => !partial.TryGetProperty(member, out var count) || count.ValueKind switch
        {
            JsonValueKind.Null => true,
            JsonValueKind.String => count.GetString() == "0",
            JsonValueKind.Number => count.TryGetInt64(out var number) && number == 0,
            _ => false,
        },
        _ => false,
    };
}
