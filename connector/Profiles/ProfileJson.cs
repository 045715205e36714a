using System.Text.Json.Serialization;

namespace Bekend.Connector.Profiles;

/// <summary>Reads profile files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProfileDocument))]
internal sealed partial class ProfileJson : JsonSerializerContext;
