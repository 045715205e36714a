namespace Bekend.Connector.Auditing;

/// <summary>What came of an audit.</summary>
/// <param name="Log">Name of the log.</param>
/// <param name="Entries">Its size, every entry of which is as it was signed.</param>
/// <param name="Covenants">Of each export.</param>
/// <param name="Reasons">Why some were not decided again, with how many of each.</param>
/// <param name="Completeness">Null where the exports are of different days.</param>
/// <param name="Contradictions">The first of them.</param>
internal sealed record AuditReport(
    string Log,
    long Entries,
    IReadOnlyList<string> Covenants,
    AuditCounts Counts,
    IReadOnlyDictionary<string, long> Reasons,
    AuditCompleteness? Completeness,
    IReadOnlyList<Contradiction> Contradictions);
