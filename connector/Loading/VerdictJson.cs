using System.Text.Json.Serialization;

namespace Bekend.Connector.Loading;

/// <summary>How the report of a dry run is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RowVerdict))]
internal sealed partial class VerdictJson : JsonSerializerContext;
