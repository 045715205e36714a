using System.Text.Json.Serialization;
using Bekend.KeyHolding.KeyRing;

namespace Bekend.KeyHolding;

/// <summary>Source-generated JSON of the answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PublicKeyResponse))]
internal sealed partial class KeyHolderJson : JsonSerializerContext;
