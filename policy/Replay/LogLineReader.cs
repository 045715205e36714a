using System.Text.Json;
using System.Text.Unicode;

namespace Bekend.Policies.Replay;

/// <summary>Reads a line of the decision log, as <c>/v1/beslissingen</c> gives it.</summary>
/// <remarks>
/// <code>
/// {"event_name":"adl.access_evaluation","timestamp":1772528400000,…,"body":{"adl.core.request":{…},"adl.core.information":{"beslissingen":[…],…},…}}
/// {"timestamp":1772528400000,"beschadigd":true}
/// {"onvolledig":true}
/// </code>
/// The third is no line of the log: whoever copied the log writes it where he had to stop. The items of <c>beslissingen</c> are those of <see cref="LoggedDecisionJson"/>. Of the request only the organisations
/// and the role are looked at, to find the decisions they belong to; not the employee, nor what was answered.
/// </remarks>
public static class LogLineReader
{
    /// <summary>Longest line, in bytes: more than the largest batch put to twenty covenants.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>Reads one line.</summary>
    /// <param name="utf8">The line without its end, any bytes.</param>
    public static LogLine Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MaxLength)
        {
            return new LogLine.Unreadable($"it is longer than {MaxLength / 1024 / 1024} MiB");
        }

        if (!Utf8.IsValid(utf8.Span))
        {
            return new LogLine.Unreadable("it is not UTF-8");
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return new LogLine.Unreadable("it is not JSON, or names something twice");
        }
        catch (FormatException e)
        {
            return new LogLine.Unreadable(e.Message);
        }
        catch (InvalidOperationException)
        {
            return new LogLine.Unreadable("it holds half a character");
        }
    }

    private static LogLine Read(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            return new LogLine.Unreadable("it is no JSON object");
        }

        if (Says(line, "beschadigd"))
        {
            return new LogLine.Tampered();
        }

        if (Says(line, "onvolledig"))
        {
            return new LogLine.Unreadable("the log is not complete: whoever copied it had to stop here");
        }

        if (line.TryGetProperty("beslissingen", out _))
        {
            return new LogLine.Unreadable("it is a whole page of `/v1/beslissingen`; the items of its list are the lines");
        }

        return line.TryGetProperty("body", out var body) && body.ValueKind == JsonValueKind.Object
            && body.TryGetProperty("adl.core.information", out var information) && information.ValueKind == JsonValueKind.Object
            && information.TryGetProperty("beslissingen", out var decisions) && decisions.ValueKind == JsonValueKind.Array
                ? new LogLine.Call(ParticipantReader.Add(line, [.. decisions.EnumerateArray().Select(LoggedDecisionJson.Parse)]))
                : new LogLine.Unreadable("it is no line of a decision log: `body.adl.core.information.beslissingen` is missing");
    }

    private static bool Says(JsonElement line, string name) => line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
