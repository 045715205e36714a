using System.Text.Json.Serialization;

namespace Bekend.Connector.Gateway;

/// <summary>Every body of the wire, with generated serializers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(QuestionRequest))]
[JsonSerializable(typeof(QuestionReply))]
[JsonSerializable(typeof(ResolveRequest))]
[JsonSerializable(typeof(AnswerReply))]
[JsonSerializable(typeof(ApprovalRequest))]
[JsonSerializable(typeof(StatusReply))]
[JsonSerializable(typeof(IReadOnlyList<KeyReply>))]
[JsonSerializable(typeof(EvaluationRequest))]
[JsonSerializable(typeof(EvaluationReply))]
[JsonSerializable(typeof(SignalLine))]
[JsonSerializable(typeof(SignalResult))]
[JsonSerializable(typeof(SignalPage))]
[JsonSerializable(typeof(ExtensionRequest))]
[JsonSerializable(typeof(ExtensionReply))]
[JsonSerializable(typeof(NoticePage))]
[JsonSerializable(typeof(DecisionLogPage))]
[JsonSerializable(typeof(IReadOnlyList<CovenantSummary>))]
[JsonSerializable(typeof(PublishRequest))]
[JsonSerializable(typeof(VersionReply))]
[JsonSerializable(typeof(TokenReply))]
[JsonSerializable(typeof(RotationReply))]
[JsonSerializable(typeof(AccessEvaluationRequest))]
[JsonSerializable(typeof(AccessRequest))]
[JsonSerializable(typeof(AccountReply))]
[JsonSerializable(typeof(ExportRequest))]
internal sealed partial class WireJson : JsonSerializerContext;
