using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Bekend.Gateway.Organisations;
using Bekend.Gateway.Questions;

namespace Bekend.Gateway;

/// <summary>Source-generated JSON of what the gateway stores and reads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(QuestionContent))]
[JsonSerializable(typeof(OrganisationFile))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class GatewayJson : JsonSerializerContext;
