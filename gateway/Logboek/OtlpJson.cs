using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Bekend.Gateway.Logboek;

/// <summary>What every OTLP request has in common.</summary>
/// <remarks>
/// Trace and span ids are hexadecimal here, and 64-bit numbers are text. Source: OTLP 1.x, JSON Protobuf encoding.
/// </remarks>
internal static class OtlpJson
{
    private const string Service = "bekend-gateway";

    /// <summary>Writes a request about one resource, this gateway, and one scope.</summary>
    /// <param name="resources">Member for resources, such as <c>resourceSpans</c>.</param>
    /// <param name="scopes">Member for scopes, such as <c>scopeSpans</c>.</param>
    /// <param name="items">Member for what is told, such as <c>spans</c>.</param>
    /// <param name="write">Writes the items of that array.</param>
    public static byte[] Format(string resources, string scopes, string items, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartArray(resources);
        json.WriteStartObject();
        json.WriteStartObject("resource");
        json.WriteStartArray("attributes");
        WriteAttribute(json, "service.name", Service);
        WriteAttribute(json, "service.version", GatewayProgram.Service.ApiVersion);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray(scopes);
        json.WriteStartObject();
        json.WriteStartArray(items);
        write(json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes one attribute with a text; nothing when there is no text.</summary>
    public static void WriteAttribute(Utf8JsonWriter json, string key, string? value)
    {
        if (value is null)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteStartObject("value");
        json.WriteString("stringValue", value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes a moment, in whole milliseconds as the standards have it.</summary>
    public static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset time) =>
        json.WriteString(name, string.Create(CultureInfo.InvariantCulture, $"{time.ToUnixTimeMilliseconds()}000000"));
}
