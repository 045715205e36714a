using System.Text.Json;
using System.Text.Json.Serialization;
using Bekend.Connector.Auditing;

namespace Bekend.Connector.Output;

/// <summary>Everything that <c>--json</c> prints.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerDocument))]
[JsonSerializable(typeof(LoadDocument))]
[JsonSerializable(typeof(SignalDocument))]
[JsonSerializable(typeof(CovenantDocument))]
[JsonSerializable(typeof(WithdrawalDocument))]
[JsonSerializable(typeof(ExtensionDocument))]
[JsonSerializable(typeof(NoticeDocument))]
[JsonSerializable(typeof(AcknowledgementDocument))]
[JsonSerializable(typeof(ReceiptDocument))]
[JsonSerializable(typeof(LogDocument))]
[JsonSerializable(typeof(MonitorDocument))]
[JsonSerializable(typeof(ExportDocument))]
[JsonSerializable(typeof(AuditReport))]
[JsonSerializable(typeof(DiagnosticDocument))]
[JsonSerializable(typeof(CovenantTestDocument))]
[JsonSerializable(typeof(ExplanationDocument))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(PublicationDocument))]
[JsonSerializable(typeof(KeyDocument))]
[JsonSerializable(typeof(RotationDocument))]
internal sealed partial class OutputJson : JsonSerializerContext;
