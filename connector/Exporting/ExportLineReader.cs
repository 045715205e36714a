using System.Text.Json;
using System.Text.Unicode;
using Bekend.Connector.Gateway;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;

namespace Bekend.Connector.Exporting;

/// <summary>Reads a line of an export, from the wire or from a file.</summary>
/// <remarks>The form is in the gateway's own notes of the protocol. Members that are not known are passed over; a kind of line that is not known is no line.</remarks>
internal static class ExportLineReader
{
    /// <summary>The version of the form that is read here.</summary>
    private const int Version = 1;

    private const int SaltSize = 32;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <param name="utf8">The line without its end, any bytes.</param>
    /// <returns>Null when it is no line of an export.</returns>
    public static ExportLine? Read(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            var line = document.RootElement;
            return line.ValueKind == JsonValueKind.Object ? Read(line) : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            // A member that is missing or is something else. Their messages may quote the line.
            return null;
        }
    }

    private static ExportLine? Read(JsonElement line) => Text(line, "soort") switch
    {
        "begin" when line.GetProperty("vorm").GetInt32() == Version => new ExportLine.Begin(
            Text(line, "convenant"), Text(line, "vanaf"), Text(line, "tot"), line.GetProperty("opgesteldOp").GetDateTimeOffset(), Text(line, "ontvangstbewijs")),
        "verstrekking" => new ExportLine.Opened(ReadRecord(line)),
        "gewist" => new ExportLine.Erased(ReadPlace(line), line.GetProperty("wissing") is { ValueKind: JsonValueKind.Object } erasure ? ReadRecord(erasure) : null),
        "beschadigd" => new ExportLine.Damaged(
            Number(line, "index"), line.GetProperty("regel").ValueKind == JsonValueKind.Null ? null : ReadPlace(line), Text(line, "beschadiging")),
        "einde" => new ExportLine.End(new(Number(line, "verstrekkingen"), Number(line, "gewist"), Number(line, "beschadigd"))),
        _ => null,
    };

    private static OpenedRecord ReadRecord(JsonElement record) =>
        new(ReadPlace(record), [.. record.GetProperty("velden").EnumerateObject().Select(ReadField)]);

    private static OpenedField ReadField(JsonProperty field) => field.Value.TryGetProperty("blad", out var leaf)
        ? new OpenedField.Withheld(field.Name, Digest.From(Bytes(leaf, Digest.Size)))
        : new OpenedField.Shown(
            new(field.Name, System.Text.Encoding.UTF8.GetBytes(Text(field.Value, "waarde"))), Bytes(field.Value.GetProperty("zout"), SaltSize));

    private static PlacedEntry ReadPlace(JsonElement line)
    {
        var bytes = Bytes(line.GetProperty("regel"), LogEntry.Size);
        return LogEntry.TryParse(bytes, out var entry) ? new(Number(line, "index"), bytes, entry) : throw new FormatException();
    }

    private static byte[] Bytes(JsonElement text, int length) => Base64UrlText.Decode(text.GetString(), length) ?? throw new FormatException();

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString() ?? throw new FormatException();

    private static long Number(JsonElement line, string name) => line.GetProperty(name).GetInt64() is >= 0 and var number ? number : throw new FormatException();
}
