using Bekend.Policies.Testing;

namespace Bekend.Policies.Covenants;

/// <summary>Everything a <see cref="Covenant"/> is built from. Internal: outside, a covenant comes only from a file that was checked.</summary>
internal sealed record CovenantParts
{
    public required CovenantId Id { get; init; }

    public required string Version { get; init; }

    public required string Title { get; init; }

    public required string? Explanation { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidTo { get; init; }

    public required string Sha256 { get; init; }

    public required CovenantSource? Source { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    public required IReadOnlyList<LegalBasis> LegalBases { get; init; }

    public required IReadOnlyList<Purpose> Purposes { get; init; }

    public required IReadOnlyList<DetailLevel> DetailLevels { get; init; }

    public required IReadOnlyList<TimeWindow> TimeWindows { get; init; }

    public required IReadOnlyList<Rule> Rules { get; init; }

    public required IReadOnlyList<Forbid> Forbids { get; init; }

    public required IReadOnlyList<Quota> Quotas { get; init; }

    public required Retention Retention { get; init; }

    public required SubjectNotice? SubjectNotice { get; init; }

    public required IReadOnlyList<SignalKind> SignalKinds { get; init; }

    public required IReadOnlyList<MatchNotice> MatchNotices { get; init; }

    public required IReadOnlyList<CovenantTest> Tests { get; init; }
}
