using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bekend.Connector.Witnessing;

/// <summary>How a witness's configuration is read: a name that is not known is a fault, for it may be a known one misspelt.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(WitnessDocument))]
internal sealed partial class WitnessJson : JsonSerializerContext;
