using System.Text;

namespace Bekend.Gateway.Disclosure;

/// <summary>What a disclosure is listed and filtered by; kept in clear beside the log, so nothing about the subject.</summary>
/// <param name="Id">Id of the record.</param>
/// <param name="Time">When it was recorded, in whole milliseconds.</param>
/// <param name="Covenant">Name of the covenant.</param>
/// <param name="Organisation">OIN of the asker.</param>
/// <param name="Person">The employee who asked: an opaque id.</param>
/// <param name="Purpose">As asked; a refused question may name one that the covenant does not know.</param>
internal sealed record DisclosureOverview(
    Guid Id,
    DateTimeOffset Time,
    string Covenant,
    string Organisation,
    string Person,
    string Purpose,
    DisclosureOutcome Outcome)
{
    /// <summary>Finds it by its case (<see cref="CaseTags"/>); null without a case, and of what was recorded before there were any.</summary>
    public Guid? CaseTag { get; init; }

    /// <summary>Whether an index that was asked did not answer; null of what was recorded before that was kept.</summary>
    public bool? IsIncomplete { get; init; }

    /// <summary>Takes it from the record itself, so that the two cannot differ.</summary>
    /// <exception cref="InvalidOperationException">A field is missing: such a record is no disclosure.</exception>
    public static DisclosureOverview Of(LogRecord record, CaseTags cases)
    {
        var fields = record.Fields.ToDictionary(field => field.Name, field => Encoding.UTF8.GetString(field.Value.Span), StringComparer.Ordinal);
        return Of(record.Id, record.Time, fields, cases)
            ?? throw new InvalidOperationException("A disclosure without covenant, organisation, employee, purpose or outcome.");
    }

    /// <returns>Null when a field is missing, or the outcome is none.</returns>
    public static DisclosureOverview? Of(Guid id, DateTimeOffset time, IReadOnlyDictionary<string, string> fields, CaseTags cases) =>
        fields.TryGetValue("convenant", out var covenant)
        && fields.TryGetValue("organisatie", out var organisation)
        && fields.TryGetValue("medewerker", out var person)
        && fields.TryGetValue("doel", out var purpose)
        && DisclosureOutcomes.Parse(fields.GetValueOrDefault("uitkomst")) is { } outcome
            ? new(id, DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds()), covenant, organisation, person, purpose, outcome)
            {
                CaseTag = cases.Of(covenant, fields.GetValueOrDefault("zaak")),
                IsIncomplete = fields.ContainsKey("nietBeantwoordDoor"),
            }
            : null;

    /// <summary>Names an employee: belongs in no log.</summary>
    public override string ToString() => $"{nameof(DisclosureOverview)} {Id}";
}
