using Bekend.Connector.Exporting;
using Bekend.Connector.Gateway;
using Bekend.Ledger.Entries;

namespace Bekend.Connector.Auditing;

/// <summary>Holds every line of one export against the covenants and against itself; against the log, <see cref="EntryClaims"/> does.</summary>
/// <param name="export">The export.</param>
/// <param name="covenants">What was decided by.</param>
/// <param name="claims">Is told what is said to be in the log.</param>
/// <param name="findings">Takes what comes of it.</param>
internal sealed class ExportAudit(AuditedExport export, CovenantTexts covenants, EntryClaims claims, AuditFindings findings)
{
    /// <summary>Audits one line.</summary>
    /// <param name="line">A disclosure, or what is left of it.</param>
    public void Add(ExportLine line)
    {
        switch (line)
        {
            case ExportLine.Opened { Record: var record }:
                Add(record);
                break;
            case ExportLine.Erased erased:
                Add(erased);
                break;
            case ExportLine.Damaged damaged:
                if (damaged.Place is { } place)
                {
                    claims.Add(place, isAgain: false);
                }

                findings.Contradict(damaged.Index, damaged.Place?.Entry.Id, $"the gateway says itself that it does not fit the log: {PlainText.Line(damaged.Damage)}");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(line));
        }
    }

    private void Add(OpenedRecord record)
    {
        var (index, id) = (record.Place.Index, record.Place.Entry.Id);
        if ((FindFault(record.Place) ?? claims.Add(record.Place, isAgain: false) ?? FindFault(record)) is { } fault)
        {
            findings.Contradict(index, id, fault);
            return;
        }

        findings.Judge(index, id, record.Values.GetValueOrDefault("convenantversie"), Judge(record.Values));
    }

    private void Add(ExportLine.Erased erased)
    {
        var (index, id) = (erased.Place.Index, erased.Place.Entry.Id);
        if ((FindFault(erased.Place) ?? claims.Add(erased.Place, isAgain: true) ?? FindFault(erased)) is { } fault)
        {
            findings.Contradict(index, id, fault);
            return;
        }

        findings.Erase();
    }

    /// <summary>Whether it is an entry that this export can have.</summary>
    private string? FindFault(PlacedEntry place) =>
        place.Entry.Type != EntryType.Disclosure ? "its entry is not one of a disclosure"
        : place.Index >= export.Manifest.LogIndex ? "it came after the export"
        : !export.Days.Has(place.Entry.Time) ? "it is of another day than those of the export"
        : null;

    private string? FindFault(OpenedRecord record) =>
        !record.IsCommittedTo() ? "its entry commits to another content"
        : record.Values.GetValueOrDefault("convenant") != export.Manifest.Covenant ? "it is of another covenant"
        : record.Withheld.Any(name => name != NoticeReplay.Withheld || !record.Values.ContainsKey("melding")) ? "a field of it is withheld"
        : null;

    /// <summary>Whether it is on record that it was erased, or its month was over when it was exported.</summary>
    private string? FindFault(ExportLine.Erased erased)
    {
        if (erased.Erasure is not { } erasure)
        {
            return erased.Place.Entry.RetentionBucket < export.Month ? null : "it is said to be erased, and no record says so";
        }

        // Its own place is claimed too: one that the log does not have is no record. One erasure may be in two exports of one covenant.
        return erasure.Place.Entry.Type == EntryType.Redaction
            && erasure.IsCommittedTo()
            && erasure.Values.GetValueOrDefault("handeling") == "wissing"
            && erasure.Values.GetValueOrDefault("convenanten") == export.Manifest.Covenant
            && Guid.TryParse(erasure.Values.GetValueOrDefault("verstrekkingId"), out var id) && id == erased.Place.Entry.Id
                ? claims.Add(erasure.Place, isAgain: true)
                : "the record of its erasure is of something else";
    }

    private AuditVerdict Judge(IReadOnlyDictionary<string, string> fields)
    {
        if (covenants.Find(fields.GetValueOrDefault("convenantSha256")) is not { } covenant)
        {
            return new AuditVerdict.NotReplayable("the text of the covenant that it was decided by is not here, or cannot be read");
        }

        return covenant.Id.Value != fields["convenant"] || covenant.Version != fields.GetValueOrDefault("convenantversie")
            ? new AuditVerdict.Contradicts("the text that it names is of another covenant or version")
            : fields.ContainsKey("melding") ? NoticeReplay.Judge(covenant, fields) : QuestionReplay.Judge(covenant, fields);
    }
}
