using Bekend.Policies.Covenants;

namespace Bekend.Policies.Lint.Spaces;

/// <summary>Every kind of question that a covenant's clauses can tell apart.</summary>
internal sealed class QuestionSpace
{
    private const int MaxApprovals = 9;

    private readonly Covenant covenant;
    private readonly List<Asker> askers;
    private readonly List<string?> patterns;
    private readonly List<TimeClass> times;
    private readonly Box everything;

    public QuestionSpace(Covenant covenant)
    {
        this.covenant = covenant;
        askers = [.. covenant.Parties.SelectMany(party => party.Roles.Select(role => new Asker(party.Name, role)))];

        // No case at all, any other case, and the cases that one pattern asks for.
        patterns = [null, string.Empty, .. covenant.Rules.Select(rule => rule.Conditions.Case?.Pattern).OfType<string>().Distinct()];
        times = TimeClass.Of(covenant);
        everything = Box.Of(dimension => Bits.Where(SizeOf(dimension), _ => true));
    }

    public Box Of(Rule rule)
    {
        var conditions = rule.Conditions;
        return Box.Of(dimension => dimension switch
        {
            Dimension.Asker => Askers(rule.Askers),
            Dimension.Asked => Some(covenant.Parties, party => rule.Asked.Contains(party.Name)),
            Dimension.Purpose => Some(covenant.Purposes, purpose => rule.Purposes.Contains(purpose.Name)),
            Dimension.LegalBasis => Some(covenant.LegalBases, basis => rule.LegalBases.Contains(basis.Name)),
            Dimension.Level => Some(covenant.DetailLevels, level => level <= rule.Sees),
            Dimension.Subject => Subjects(conditions.Subjects),
            Dimension.SignalKind => Bits.Where(SizeOf(dimension), i => conditions.SignalKinds.Count == 0 || (i > 0 && conditions.SignalKinds.Contains(covenant.SignalKinds[i - 1].Name))),
            Dimension.Case => Some(patterns, pattern => conditions.Case is not { } required || (pattern is not null && (required.Pattern is null || required.Pattern == pattern))),
            Dimension.Time => Times(conditions.Windows),
            Dimension.Approvals => Bits.Where(MaxApprovals, i => i + 1 >= conditions.Approvals),
            Dimension.Adult => Bits.Where(SizeOf(dimension), i => conditions.IsAdult is not { } adult || i == (adult ? 0 : 1)),
            Dimension.Weighed => YesNo(conditions.IsWeighed),
            Dimension.Own => YesNo(conditions.OwnOrganisation),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        });
    }

    /// <summary>Two boxes for a forbid on age, since a person of unknown age does not escape it and an address does.</summary>
    public IEnumerable<Box> Of(Forbid forbid)
    {
        var conditions = forbid.Conditions;
        var box = Box.Of(dimension => dimension switch
        {
            Dimension.Asker => conditions.Askers.Count == 0 ? Bits.Where(askers.Count, _ => true) : Askers(conditions.Askers),
            Dimension.Asked => Some(covenant.Parties, party => conditions.Asked.Count == 0 || conditions.Asked.Contains(party.Name)),
            Dimension.Purpose => Some(covenant.Purposes, purpose => conditions.Purposes.Count == 0 || conditions.Purposes.Contains(purpose.Name)),
            Dimension.LegalBasis => Some(covenant.LegalBases, basis => conditions.LegalBases.Count == 0 || conditions.LegalBases.Contains(basis.Name)),
            Dimension.Level => Some(covenant.DetailLevels, level => conditions.Levels.Count == 0 || conditions.Levels.Contains(level)),
            Dimension.Subject => Subjects(conditions.Subjects),
            Dimension.SignalKind => Bits.Where(SizeOf(dimension), i => i == 0 || conditions.SignalKinds.Count == 0 || conditions.SignalKinds.Contains(covenant.SignalKinds[i - 1].Name)),
            Dimension.Case => Some(patterns, pattern => conditions.HasCase is not { } hasCase || pattern is not null == hasCase),
            Dimension.Time => Times(conditions.Windows),
            Dimension.Weighed => YesNo(conditions.IsWeighed),
            Dimension.Own => YesNo(conditions.OwnOrganisation),
            _ => Bits.Where(SizeOf(dimension), _ => true),
        });
        return conditions.IsAdult is not { } adult
            ? [box]
            : Enum.GetValues<SubjectKind>().Select(subject => box
                .With(Dimension.Subject, Subjects(conditions.Subjects).And(Subjects([subject])))
                .With(Dimension.Adult, Bits.Where(SizeOf(Dimension.Adult), i => i == (adult ? 0 : 1) || (i == 2 && subject == SubjectKind.Person))));
    }

    /// <summary>Questions that nobody can ask: of another party as one's own, of one's own party of one member as another's, about a kind that is never about such a subject.</summary>
    public IEnumerable<Box> Impossible() =>
    [
        .. covenant.Parties.Select(party => everything
            .With(Dimension.Asker, Askers([new Asker(party.Name, null)]))
            .With(Dimension.Asked, Some(covenant.Parties, other => other != party))
            .With(Dimension.Own, YesNo(true))),
        .. covenant.Parties.Where(party => party.Members.Count == 1).Select(party => everything
            .With(Dimension.Asker, Askers([new Asker(party.Name, null)]))
            .With(Dimension.Asked, Some(covenant.Parties, other => other == party))
            .With(Dimension.Own, YesNo(false))),
        .. covenant.SignalKinds.Where(kind => kind.Subjects.Count == 1).Select((kind, _) => everything
            .With(Dimension.SignalKind, Bits.Where(SizeOf(Dimension.SignalKind), i => i > 0 && covenant.SignalKinds[i - 1] == kind))
            .With(Dimension.Subject, Subjects([kind.IsAbout(SubjectKind.Person) ? SubjectKind.Address : SubjectKind.Person]))),
    ];

    private static Bits YesNo(bool? wanted) => Bits.Where(2, i => wanted is null || wanted == (i == 0));

    private static Bits Some<T>(IReadOnlyList<T> all, Func<T, bool> holds) => Bits.Where(all.Count, i => holds(all[i]));

    private static Bits Subjects(IReadOnlyList<SubjectKind> subjects) =>
        Bits.Where(Enum.GetValues<SubjectKind>().Length, i => subjects.Count == 0 || subjects.Contains((SubjectKind)i));

    private Bits Askers(IReadOnlyList<Asker> wanted) =>
        Some(askers, asker => wanted.Any(one => one.Party == asker.Party && (one.Role is null || one.Role == asker.Role)));

    private Bits Times(IReadOnlyList<TimeWindow> windows) =>
        Some(times, time => windows.Count == 0 || windows.Any(time.IsOpen));

    private int SizeOf(Dimension dimension) => dimension switch
    {
        Dimension.Asker => askers.Count,
        Dimension.Asked => covenant.Parties.Count,
        Dimension.Purpose => covenant.Purposes.Count,
        Dimension.LegalBasis => covenant.LegalBases.Count,
        Dimension.Level => covenant.DetailLevels.Count,
        Dimension.Subject => Enum.GetValues<SubjectKind>().Length,
        Dimension.SignalKind => covenant.SignalKinds.Count + 1,
        Dimension.Case => patterns.Count,
        Dimension.Time => times.Count,
        Dimension.Approvals => MaxApprovals,
        Dimension.Adult => 3,
        Dimension.Weighed or Dimension.Own => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };
}
