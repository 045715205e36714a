using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Explanations;

/// <summary>Every kind of question that one asker can put to one party for one purpose.</summary>
/// <remarks>Two questions are of one kind when no clause of the covenant can tell them apart; a case id counts as the one asked for.</remarks>
internal sealed class Possibilities(Covenant covenant, Asker asker, Party asked, string purpose)
{
    private static readonly bool?[] YesNoUnknown = [true, false, null];
    private static readonly bool[] YesNo = [true, false];

    /// <summary>A week without a holiday.</summary>
    private static readonly DateTime OrdinaryMonday = new(2024, 1, 8);

    /// <summary>Years in which Christmas Day falls on each day of the week, Monday first.</summary>
    private static readonly int[] ChristmasOnEveryWeekday = [2023, 2018, 2024, 2025, 2026, 2027, 2022];

    private readonly IReadOnlyList<DateTime> _times = Times(covenant);

    /// <summary>What a rule gives at one level about one kind of subject; null when every such question is refused.</summary>
    public Access? Try(Rule rule, DetailLevel level, SubjectKind subject)
    {
        var bases = new List<string>();
        var unless = new HashSet<Forbid>();
        foreach (var basis in rule.LegalBases)
        {
            var passed = Questions(basis, level, subject, rule.Conditions.Approvals).Where(question => IsLetThrough(rule, question)).ToList();
            var struck = passed.ConvertAll(Struck);
            if (struck.Exists(forbids => forbids.Count == 0))
            {
                bases.Add(basis);
                unless.UnionWith(struck.SelectMany(forbids => forbids));
            }
        }

        return bases.Count == 0 ? null : new(rule, level, [subject], bases, [.. covenant.ForbidsById.Where(unless.Contains)]);
    }

    /// <summary>Forbids that strike whatever is asked here.</summary>
    public IReadOnlyList<Forbid> AlwaysForbidden()
    {
        var all = covenant.LegalBases.SelectMany(basis => covenant.DetailLevels.SelectMany(level =>
            Enum.GetValues<SubjectKind>().SelectMany(subject => Questions(basis.Name, level, subject, approvals: 1)))).ToList();
        var always = new HashSet<Forbid>(covenant.ForbidsById);
        all.ForEach(question => always.IntersectWith(Struck(question)));
        return [.. covenant.ForbidsById.Where(always.Contains)];
    }

    /// <summary>Moments between which some window opens or closes; one when there is none.</summary>
    private static DateTime[] Times(Covenant covenant)
    {
        if (covenant.TimeWindows.Count == 0)
        {
            return [OrdinaryMonday];
        }

        var days = Enumerable.Range(0, 7).Select(day => OrdinaryMonday.AddDays(day));
        if (covenant.TimeWindows.Any(window => window.Holidays == HolidayHours.Closed))
        {
            days = days.Concat(ChristmasOnEveryWeekday.Select(year => new DateTime(year, 12, 25)));
        }

        var clocks = TimeWindow.Borders(covenant.TimeWindows).ToList();
        return [.. days.SelectMany(day => clocks.Select(time => day + time))];
    }

    private bool IsLetThrough(Rule rule, (DecisionRequest Request, DateTime Local) question)
    {
        var facts = covenant.Compiled.Read(question.Request, question.Local);
        var failed = covenant.Compiled.Rules.Failed(covenant.Compiled.Places[rule.Id], facts);

        // What a case id looks like is no matter of principle; that there is one, is.
        return (failed & ~Clauses.Case) == Clauses.None && (rule.Conditions.Case is null || question.Request.Case is not null);
    }

    private List<Forbid> Struck((DecisionRequest Request, DateTime Local) question)
    {
        var facts = covenant.Compiled.Read(question.Request, question.Local);
        var struck = new List<Forbid>();
        for (var i = 0; i < covenant.ForbidsById.Length; i++)
        {
            if (covenant.Compiled.Forbids.Strikes(i, facts))
            {
                struck.Add(covenant.ForbidsById[i]);
            }
        }

        return struck;
    }

    private IEnumerable<(DecisionRequest Request, DateTime Local)> Questions(
        string basis, DetailLevel level, SubjectKind subject, int approvals) =>
        from local in _times
        from hasCase in YesNo
        from adult in YesNoUnknown
        from weighed in YesNo
        from own in OwnOrNot()
        from kind in Kinds(subject)
        select (new DecisionRequest
        {
            AskerParty = asker.Party,
            AskerRole = asker.Role!,
            AskedParty = asked.Name,
            Purpose = purpose,
            LegalBasis = basis,
            Case = hasCase ? "1" : null,
            Time = new DateTimeOffset(local, TimeSpan.Zero),
            DetailLevel = level,
            Subject = subject,
            IsAdult = adult,
            IsWeighed = weighed,
            Approvals = approvals,
            OwnOrganisation = own,
            SignalKind = kind,
        }, local);

    /// <summary>All kinds at once, and each kind about such a subject where some clause tells kinds apart.</summary>
    private IEnumerable<string?> Kinds(SubjectKind subject)
    {
        var matters = covenant.Rules.Any(rule => rule.Conditions.SignalKinds.Count > 0)
            || covenant.Forbids.Any(forbid => forbid.Conditions.SignalKinds.Count > 0);
        return [null, .. covenant.SignalKinds.Where(kind => matters && kind.IsAbout(subject)).Select(kind => kind.Name)];
    }

    /// <summary>Asked of one's own party: the only member is oneself, of several members one is.</summary>
    private bool[] OwnOrNot() =>
        asked.Name != asker.Party ? [false] : asked.Members.Count == 1 ? [true] : [false, true];
}
