using System.Text.Json.Serialization;
using Bekend.KeyHolding.KeyRing;
using Bekend.KeyHolding.Rotation;

namespace Bekend.KeyHolding;

/// <summary>Source-generated JSON of the answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PublicKeyResponse))]
[JsonSerializable(typeof(BoxResponse))]
internal sealed partial class KeyHolderJson : JsonSerializerContext;
