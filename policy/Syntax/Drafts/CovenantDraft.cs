using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Drafts;

/// <summary>A covenant as read, before it is checked. Where the file is faulty a part is missing; the fault says why.</summary>
internal sealed record CovenantDraft
{
    public required Located<CovenantId>? Id { get; init; }

    public required Located<string>? Version { get; init; }

    public required string? Title { get; init; }

    public required string? Explanation { get; init; }

    public required Located<DateOnly>? ValidFrom { get; init; }

    public required Located<DateOnly>? ValidTo { get; init; }

    public required CovenantSource? Source { get; init; }

    public required IReadOnlyList<PartyDraft> Parties { get; init; }

    public required IReadOnlyList<Located<LegalBasis>> LegalBases { get; init; }

    public required IReadOnlyList<Located<Purpose>> Purposes { get; init; }

    public required IReadOnlyList<Located<DetailLevel>> DetailLevels { get; init; }

    public required IReadOnlyList<Located<TimeWindow>> TimeWindows { get; init; }

    public required IReadOnlyList<RuleDraft> Rules { get; init; }

    public required IReadOnlyList<ForbidDraft> Forbids { get; init; }

    public required IReadOnlyList<Quota> Quotas { get; init; }

    public required Retention? Retention { get; init; }

    public required SubjectNotice? SubjectNotice { get; init; }

    public required IReadOnlyList<SignalKind> SignalKinds { get; init; }

    public required IReadOnlyList<MatchNoticeDraft> MatchNotices { get; init; }

    public required IReadOnlyList<TestDraft> Tests { get; init; }

    /// <summary>Every use of a party, purpose, legal basis or signal kind.</summary>
    public required IReadOnlyList<Reference> References { get; init; }

    /// <summary>Every use of a party together with a role.</summary>
    public required IReadOnlyList<Located<Asker>> Askers { get; init; }

    /// <summary>Where each section begins.</summary>
    public required IReadOnlyDictionary<string, Mark> Sections { get; init; }

    /// <summary>Where a section begins; the top of the file when it is absent.</summary>
    public Mark MarkOf(string section) => Sections.TryGetValue(section, out var mark) ? mark : Mark.Start;

    /// <summary>Makes the covenant of a draft in which no fault was found.</summary>
    /// <param name="sha256">Hash of the file.</param>
    /// <exception cref="InvalidOperationException">A part is missing after all: the reader failed to report a fault.</exception>
    public Covenant Complete(string sha256) => new(new CovenantParts
    {
        Id = Demand(Id).Value,
        Version = Demand(Version).Value,
        Title = Title ?? throw Incomplete(),
        Explanation = Explanation,
        ValidFrom = Demand(ValidFrom).Value,
        ValidTo = Demand(ValidTo).Value,
        Sha256 = sha256,
        Source = Source,
        Parties = [.. Parties.Select(p => p.Party)],
        LegalBases = [.. LegalBases.Select(b => b.Value)],
        Purposes = [.. Purposes.Select(p => p.Value)],
        DetailLevels = [.. DetailLevels.Select(l => l.Value)],
        TimeWindows = [.. TimeWindows.Select(w => w.Value)],
        Rules = [.. Rules.Select(r => r.Rule)],
        Forbids = [.. Forbids.Select(f => f.Forbid)],
        Quotas = Quotas,
        Retention = Retention ?? throw Incomplete(),
        SubjectNotice = SubjectNotice,
        SignalKinds = SignalKinds,
        MatchNotices = [.. MatchNotices.Select(n => n.Notice)],
        Tests = [.. Tests.Select(t => t.Test)],
    });

    private static T Demand<T>(T? part)
        where T : struct => part ?? throw Incomplete();

    private static InvalidOperationException Incomplete() => new("A draft without faults lacks a part.");
}
