using System.Text.Json.Serialization;

namespace Bekend.Connector.Loading;

/// <summary>How the result file is written and read back.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ResultLine))]
internal sealed partial class ResultJson : JsonSerializerContext;
