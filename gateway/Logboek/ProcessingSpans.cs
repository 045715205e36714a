using System.Text.Json;

namespace Bekend.Gateway.Logboek;

/// <summary>A processing as an <c>ExportTraceServiceRequest</c>, for one receiver.</summary>
/// <remarks>
/// One span for the processing, without a subject; below it one for each subject, in the order of what they are called there, which
/// says nothing. No attributes but those of the standard. Source: Logboek Dataverwerkingen 1.0; OTLP 1.x.
/// </remarks>
internal static class ProcessingSpans
{
    // Of opentelemetry-proto, Span.SpanKind and SpanFlags.
    private const int Server = 2;
    private const int Internal = 1;
    private const int Sampled = 1;

    /// <param name="line">What was done.</param>
    /// <param name="subjects">What the receiver calls subjects.</param>
    public static byte[] Format(ProcessingLine line, SubjectPseudonyms subjects) => OtlpJson.Format("resourceSpans", "scopeSpans", "spans", json =>
    {
        Write(json, line, line.SpanId, line.ParentSpanId, line.Name, Server, subject: null);
        foreach (var subject in line.Subjects.Select(pseudonym => subjects.Of(line.Covenant, pseudonym)).Order(StringComparer.Ordinal))
        {
            Write(json, line, SpanIds.Of("betrokkene", line.SpanId, subject), line.SpanId, "Betrokkene", Internal, subject);
        }
    });

    private static void Write(Utf8JsonWriter json, ProcessingLine line, string span, string? parent, string name, int kind, string? subject)
    {
        json.WriteStartObject();
        json.WriteString("traceId", line.TraceId);
        json.WriteString("spanId", span);
        if (parent is not null)
        {
            json.WriteString("parentSpanId", parent);
        }

        json.WriteNumber("flags", Sampled);
        json.WriteString("name", name);
        json.WriteNumber("kind", kind);
        OtlpJson.WriteTime(json, "startTimeUnixNano", line.Start);
        OtlpJson.WriteTime(json, "endTimeUnixNano", line.End);
        json.WriteStartArray("attributes");
        OtlpJson.WriteAttribute(json, "dpl.core.processing_activity_id", line.Activity);
        OtlpJson.WriteAttribute(json, "dpl.core.data_subject_id", subject);
        OtlpJson.WriteAttribute(json, "dpl.core.data_subject_id_type", subject is null ? null : line.SubjectType);
        OtlpJson.WriteAttribute(json, "dpl.core.foreign_operation.processor", subject is null ? line.Processor : null);
        OtlpJson.WriteAttribute(json, "exception.type", line.Fault);

        // INVARIANT: nothing of what failed but its type: a message or a stack trace could hold what was sent.
        OtlpJson.WriteAttribute(json, "exception.message", line.Fault is null ? null : "Niet beantwoord. De dienst zelf faalde.");
        json.WriteEndArray();
        json.WriteStartObject("status");
        json.WriteNumber("code", (int)line.Status);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
