using System.Globalization;
using Bekend.Connector.Commands;
using Bekend.Connector.Exporting;
using Bekend.Connector.LogChecking;
using Bekend.Connector.Output;
using Bekend.Connector.Replaying;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Connector.Auditing;

/// <summary>Audits exports: their files against their manifests, their disclosures against covenants, and all of it against the log, which is walked whole.</summary>
/// <remarks>Memory grows with the disclosures that are exported, some 150 bytes each; not with the log.</remarks>
/// <param name="reader">The log.</param>
/// <param name="log">Its key.</param>
/// <param name="covenants">Versions of covenants, besides those in the exports.</param>
/// <param name="time">The clock, for progress.</param>
/// <param name="error">Takes progress.</param>
internal sealed class AuditRun(LogReader reader, NoteVerifier log, CovenantTexts covenants, TimeProvider time, TextWriter error)
{
    private readonly AuditFindings _findings = new();

    /// <summary>Audits.</summary>
    /// <param name="folders">Of exports; one or more.</param>
    /// <param name="areAll">Whether these are the exports of every covenant there is, so that the log has no disclosure besides.</param>
    /// <returns>What was found; or why there was nothing to audit, or that the log or an export is not what it was.</returns>
    public async Task<Outcome<AuditReport>> RunAsync(IReadOnlyList<string> folders, bool areAll, CancellationToken cancellationToken)
    {
        var exports = new List<AuditedExport>();
        foreach (var folder in folders)
        {
            if (!(await OpenAsync(folder, cancellationToken)).TryGet(out var export, out var wrong))
            {
                return wrong;
            }

            exports.Add(export);
            covenants.AddFolder(Path.Combine(folder, "convenanten"));
        }

        var days = exports.Select(export => export.Days).Distinct().ToList();
        if (areAll && days.Count > 1)
        {
            return Failure.Input("The exports are of different days", "Whether every disclosure is in one of them can only be told when all are of the same days.");
        }

        var claims = new EntryClaims(
            days.Count == 1 ? days[0] : null, exports.Min(export => export.Manifest.LogIndex), exports.Min(export => export.Month));
        foreach (var export in exports)
        {
            if (await ReadAsync(export, claims, cancellationToken) is { } unreadable)
            {
                return unreadable;
            }
        }

        if (!(await WalkAsync(exports, claims, cancellationToken)).TryGet(out var tree, out var failure))
        {
            return failure;
        }

        return Conclude(exports, claims, tree, days.Count == 1, areAll);
    }

    /// <summary>An export whose files are as its manifest says and whose own entry the log signed for.</summary>
    private async Task<Outcome<AuditedExport>> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        if (!(await ExportCheck.CheckAsync(folder, cancellationToken)).TryGet(out var manifest, out var failure))
        {
            return failure;
        }

        if (Path.GetExtension(manifest.Data) != ".ndjson")
        {
            return Failure.Input($"`{folder}` is a table", "It has not what proves the disclosures. Export as ndjson to audit.");
        }

        if (Day.Parse(manifest.From!) is not { } first || Day.Parse(manifest.To!) is not { } last || first > last || first.Year < 2000 || last.Year > 2999)
        {
            return Failure.Input($"`{folder}` does not say of which days it is");
        }

        return ReceiptVerifier.Verify(manifest.Receipt!, log) is ReceiptResult.Valid { Entry.Type: EntryType.Reading } valid
            && valid.Index == manifest.LogIndex
            && Receipt.TryParse(manifest.Receipt!, out var receipt)
                ? new AuditedExport(folder, manifest, new(first, last), receipt.Checkpoint)
                : new Failure(ExitCode.NotVerified, $"`{folder}` does not prove that it was exported", "The receipt in its manifest is not one of this log, or is of something else.");
    }

    private async Task<Failure?> ReadAsync(AuditedExport export, EntryClaims claims, CancellationToken cancellationToken)
    {
        var (audit, counts) = (new ExportAudit(export, covenants, claims, _findings), new ExportCounts(0, 0, 0));
        try
        {
            await using var file = new FileStream(Path.Combine(export.Folder, export.Manifest.Data!), FileMode.Open, FileAccess.Read, FileShare.Read);
            await foreach (var line in ByteLines.ReadAsync(file, cancellationToken))
            {
                if (ExportLineReader.Read(line.Utf8) is not { } read || read is ExportLine.Begin or ExportLine.End)
                {
                    return NoLine(export, line.Number);
                }

                audit.Add(read);
                counts = counts.With(read);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input($"`{export.Folder}` cannot be read");
        }

        return counts == export.Manifest.Counts
            ? null
            : new(ExitCode.NotVerified, $"`{export.Folder}` has another number of disclosures than its manifest says", "Lines were added or left out, or the manifest was changed.");
    }

    /// <summary>Reads the whole log, which must extend what it was when each export was made.</summary>
    private async Task<Outcome<SignedTree>> WalkAsync(IReadOnlyList<AuditedExport> exports, EntryClaims claims, CancellationToken cancellationToken)
    {
        SignedTree? tree = null;
        foreach (var export in exports)
        {
            if (!SignedTree.Open(export.Checkpoint, log).TryGet(out var seen, out var failure)
                || !(await new LogMonitor(reader, log).LookAsync(seen, cancellationToken)).TryGet(out var step, out failure))
            {
                return failure;
            }

            if (!Extends(step, export.Folder).TryGet(out tree, out failure))
            {
                return failure;
            }
        }

        var checkpoint = tree!.Checkpoint;
        var walk = new LogWalk(reader, anyEntries: false, new LogProgress(error, time, checkpoint.Size).Update, claims.Visit);
        return await walk.RunAsync(checkpoint, cancellationToken) is { } wrong ? wrong : tree;
    }

    /// <summary>The tree that extends what an export saw of the log; or why there is none.</summary>
    private static Outcome<SignedTree> Extends(LogStep step, string folder) => step switch
    {
        LogStep.Grown grown => grown.Now,
        LogStep.Same same => same.Now,
        LogStep.Begun begun => begun.Now,
        LogStep.Contradicted contradicted => LogFailures.NotVerified($"{contradicted.Why} The one before is from the export in `{folder}`."),
        LogStep.Shrank => new Failure(
            ExitCode.NotVerified, $"The log is smaller than the one that `{folder}` was exported from", "A copy of the log that is older than the export cannot prove it: take a newer one."),
        LogStep.Unproven unproven => unproven.Why,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private AuditReport Conclude(IReadOnlyList<AuditedExport> exports, EntryClaims claims, SignedTree tree, bool areOfSameDays, bool areAll)
    {
        foreach (var unborne in claims.Unborne())
        {
            _findings.Contradict(unborne.Index, unborne.Id, unborne.Why);
        }

        var left = claims.Unclaimed - claims.Over;
        if (areAll && left > 0)
        {
            _findings.Contradict(
                null, null, string.Create(CultureInfo.InvariantCulture, $"{left} disclosures of these days are in the log and in no export, and their month is not over"));
        }

        return new(
            tree.Checkpoint.Origin,
            tree.Checkpoint.Size,
            [.. exports.Select(export => export.Manifest.Covenant!)],
            _findings.Counts,
            _findings.Reasons,
            areOfSameDays ? new(claims.InLog, claims.Unclaimed, claims.Over, areAll) : null,
            _findings.Contradictions);
    }

    private static Failure NoLine(AuditedExport export, long number) => new(
        ExitCode.NotVerified, string.Create(CultureInfo.InvariantCulture, $"Line {number} of `{export.Folder}` is no disclosure"), "The export was changed, or is of a newer form.");
}
