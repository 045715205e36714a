using System.Text.Json.Serialization;

namespace Bekend.Connector.Signing;

/// <summary>How signing keys are written to disk.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SigningKeyDocument))]
internal sealed partial class SigningJson : JsonSerializerContext;
