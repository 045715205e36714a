using System.Globalization;
using System.Text;
using Bekend.Gateway.Disclosure;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Logboek;

/// <summary>Makes lines out of what goes on record, so that the two cannot differ.</summary>
internal sealed class ProcessingLines(IOptions<LogboekOptions> options)
{
    /// <summary>Says what a pseudonym in a line is; behind it comes <c>persoon</c> or <c>adres</c>.</summary>
    public const string SubjectTypes = "https://bekend.example/logboek/betrokkene-pseudoniem/1/";

    /// <param name="record">A disclosure: an answer, a notice or a refusal.</param>
    public ProcessingLine Of(LogRecord record)
    {
        var fields = record.Fields.ToDictionary(field => field.Name, field => Encoding.UTF8.GetString(field.Value.Span), StringComparer.Ordinal);
        var outcome = DisclosureOutcomes.Parse(fields["uitkomst"])!.Value;
        return New(record, fields, SpanOf(record), Name(fields, outcome), StatusOf(outcome)) with { IsRefusal = outcome == DisclosureOutcome.Refused };
    }

    /// <param name="record">The answer as it would have been; it is on no record.</param>
    /// <param name="fault">Type of what went wrong.</param>
    /// <remarks>A span of its own: the same question may still be answered.</remarks>
    public ProcessingLine OfFailure(LogRecord record, string fault)
    {
        var fields = record.Fields.ToDictionary(field => field.Name, field => Encoding.UTF8.GetString(field.Value.Span), StringComparer.Ordinal);
        return New(record, fields, SpanIds.Of("mislukt", record.Id.ToString()), "Opzoeking mislukt", LineStatus.Error) with { Fault = fault };
    }

    private ProcessingLine New(LogRecord record, Dictionary<string, string> fields, string span, string name, LineStatus status)
    {
        // What nobody asked for has no trace: its id is as good as one, and the same when it is told again.
        var trace = fields.GetValueOrDefault("traceId") ?? record.Id.ToString("N");
        var parent = RequestTrace.Current() is { ParentSpanId: { } caller } current && current.TraceId == trace ? caller : null;
        var organisation = fields["organisatie"];
        return new(
            trace,
            span,
            parent,
            name,
            status,
            fields.TryGetValue("gevraagdOp", out var asked) ? DateTimeOffset.ParseExact(asked, "O", CultureInfo.InvariantCulture) : record.Time,
            record.Time,
            record.ProcessingActivity is { } activity ? options.Value.Register + Uri.EscapeDataString(activity) : options.Value.RefusalActivity,
            organisation,
            parent is null ? null : options.Value.Processors.GetValueOrDefault(organisation),
            null,
            fields["convenant"],
            SubjectTypes + fields["soort"],
            record.Pseudonyms);
    }

    /// <summary>A question that is answered again, because the first answer could not go out, is the same processing.</summary>
    private static string SpanOf(LogRecord record) => (record.Answers ?? record.Refuses?.Id) is { } question
        ? SpanIds.Of("vraag", question.ToString())
        : SpanIds.Of("verstrekking", record.Id.ToString());

    private static string Name(Dictionary<string, string> fields, DisclosureOutcome outcome) =>
        outcome == DisclosureOutcome.Refused ? "Vraag geweigerd"
        : fields.ContainsKey("melding") ? "Melding aan een deelnemer"
        : "Opzoeking in de verwijsindex";

    private static LineStatus StatusOf(DisclosureOutcome outcome) => outcome == DisclosureOutcome.Known ? LineStatus.Ok : LineStatus.Unset;
}
