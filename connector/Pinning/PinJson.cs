using System.Text.Json.Serialization;

namespace Bekend.Connector.Pinning;

/// <summary>How pins are written to disk.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PinRecord))]
internal sealed partial class PinJson : JsonSerializerContext;
