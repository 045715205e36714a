using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bekend.Gateway.Logboek;

/// <summary>JSON as the values that OTLP has.</summary>
/// <remarks>Source: opentelemetry-proto, <c>AnyValue</c>; a 64-bit number is text, null is a value with nothing in it.</remarks>
internal static class OtlpAnyValue
{
    /// <summary>Writes one value.</summary>
    public static void Write(Utf8JsonWriter json, JsonNode? value)
    {
        json.WriteStartObject();
        switch (value)
        {
            case JsonObject members:
                json.WriteStartObject("kvlistValue");
                WriteMembers(json, "values", members);
                json.WriteEndObject();
                break;
            case JsonArray items:
                json.WriteStartObject("arrayValue");
                json.WriteStartArray("values");
                foreach (var item in items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                json.WriteEndObject();
                break;
            case JsonValue scalar:
                WriteScalar(json, scalar);
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>Writes an object as OTLP writes attributes.</summary>
    public static void WriteMembers(Utf8JsonWriter json, string name, JsonObject members)
    {
        json.WriteStartArray(name);
        foreach (var (key, value) in members)
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            json.WritePropertyName("value");
            Write(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteScalar(Utf8JsonWriter json, JsonValue scalar)
    {
        switch (scalar.GetValueKind())
        {
            case JsonValueKind.True or JsonValueKind.False:
                json.WriteBoolean("boolValue", scalar.GetValueKind() == JsonValueKind.True);
                break;
            case JsonValueKind.Number when long.TryParse(scalar.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                json.WriteString("intValue", whole.ToString(CultureInfo.InvariantCulture));
                break;
            case JsonValueKind.Number:
                json.WritePropertyName("doubleValue");
                scalar.WriteTo(json);
                break;
            default:
                json.WriteString("stringValue", scalar.ToString());
                break;
        }
    }
}
