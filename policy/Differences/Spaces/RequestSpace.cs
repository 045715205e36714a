using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Differences.Cases;

namespace Bekend.Policies.Differences.Spaces;

/// <summary>All classes of requests: the finest partition whose parts neither of two versions can tell apart, as values on a few axes.</summary>
/// <remarks>A class is a <see cref="Head"/> (asker, asked, purpose, legal basis) and a value of each <see cref="Feature"/>.</remarks>
internal sealed class RequestSpace
{
    /// <summary>Stands for every name that neither version knows. No covenant can name it.</summary>
    private const string Unknown = "?";

    /// <summary>The value of <see cref="Feature.Case"/> for a text that is no case id: no rule takes it.</summary>
    public const int MalformedCase = 1;

    /// <summary>The value of <see cref="Feature.Approvals"/> for nobody at all: no rule takes it.</summary>
    public const int Nobody = 0;

    private static readonly bool?[] Ages = [true, false, null];

    private readonly int[] _counts;
    private readonly HashSet<(string Kind, SubjectKind Subject)> _about;

    public RequestSpace(Covenant old, Covenant @new)
    {
        Covenant[] both = [old, @new];
        Moments = new(old, @new);
        Cases = new(both.SelectMany(covenant => covenant.Rules).Select(rule => rule.Conditions.Case));
        Askers = [.. both.SelectMany(covenant => covenant.Parties).SelectMany(party => party.Roles.Select(role => (party.Name, role)).Append((party.Name, Unknown))).Distinct(), (Unknown, Unknown)];
        Asked = Names(both.SelectMany(covenant => covenant.Parties).Select(party => party.Name));
        Purposes = Names(both.SelectMany(covenant => covenant.Purposes).Select(purpose => purpose.Name));
        LegalBases = Names(both.SelectMany(covenant => covenant.LegalBases).Select(basis => basis.Name));
        SignalKinds = [null, .. Names(both.SelectMany(covenant => covenant.SignalKinds).Select(kind => kind.Name))];
        Approvals = [.. both.SelectMany(covenant => covenant.Rules).Select(rule => rule.Conditions.Approvals).Append(1).Append(0).Distinct().Order()];
        _about = [.. both.SelectMany(covenant => covenant.SignalKinds).SelectMany(kind => kind.Subjects.Select(subject => (kind.Name, subject)))];
        CaseIds = [null, string.Empty, .. Cases.Examples];
        Alone = both.SelectMany(covenant => covenant.Parties).GroupBy(party => party.Name).Where(group => group.All(party => party.Members.Count == 1)).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        _counts = [.. Enum.GetValues<Feature>().Select(CountOf)];
    }

    public MomentClasses Moments { get; }

    public CaseClasses Cases { get; }

    /// <summary>Party and role; a role that the party does not have stands for all such.</summary>
    public IReadOnlyList<(string Party, string Role)> Askers { get; }

    public IReadOnlyList<string> Asked { get; }

    public IReadOnlyList<string> Purposes { get; }

    public IReadOnlyList<string> LegalBases { get; }

    /// <summary>Null is all kinds at once.</summary>
    public IReadOnlyList<string?> SignalKinds { get; }

    /// <summary>Numbers of persons at which some rule begins to permit, ascending; first 0, for less than the asker alone.</summary>
    public IReadOnlyList<int> Approvals { get; }

    /// <summary>No case id, a text that is none, and an example of each class of case ids.</summary>
    public IReadOnlyList<string?> CaseIds { get; }

    /// <summary>Parties of one member in both versions: who asks them from within asks oneself.</summary>
    private HashSet<string> Alone { get; }

    /// <summary>How many values a feature has.</summary>
    public int Count(Feature feature) => _counts[(int)feature];

    /// <summary>A request of each value on one axis, all else alike; to see which rules take which values.</summary>
    public static DecisionRequest Any { get; } = new()
    {
        AskerParty = Unknown,
        AskerRole = Unknown,
        AskedParty = Unknown,
        Purpose = Unknown,
        LegalBasis = Unknown,
        Time = default,
        DetailLevel = DetailLevel.Hit,
        Subject = SubjectKind.Person,
    };

    /// <summary>The same request with the names of a head.</summary>
    public DecisionRequest With(DecisionRequest request, Head head) => request with
    {
        AskerParty = Askers[head.Asker].Party,
        AskerRole = Askers[head.Asker].Role,
        AskedParty = Asked[head.Asked],
        Purpose = Purposes[head.Purpose],
        LegalBasis = LegalBases[head.LegalBasis],
    };

    /// <summary>The same request with another value of a feature.</summary>
    public DecisionRequest With(DecisionRequest request, Feature feature, int value) => feature switch
    {
        Feature.Approvals => request with { Approvals = Approvals[value] },
        Feature.Weighing => request with { IsWeighed = value == 1 },
        Feature.Own => request with { OwnOrganisation = value == 1 },
        Feature.SignalKind => request with { SignalKind = SignalKinds[value] },
        Feature.Adult => request with { IsAdult = Ages[value] },
        Feature.Subject => request with { Subject = (SubjectKind)value },
        Feature.Level => request with { DetailLevel = (DetailLevel)value },
        Feature.Case => request with { Case = CaseIds[value] },
        Feature.Moment => request with { Time = Moments.All[value].Example },
        _ => throw new ArgumentOutOfRangeException(nameof(feature)),
    };

    /// <summary>The request of one class.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="values">A value of each feature, in their order.</param>
    public DecisionRequest Request(Head head, IReadOnlyList<int> values) =>
        Enum.GetValues<Feature>().Aggregate(With(Any, head), (request, feature) => With(request, feature, values[(int)feature]));

    /// <summary>The value a request has on a feature.</summary>
    /// <returns>-1 when it is of no class: a level or subject that is none, or a case id of an incomplete partition.</returns>
    public int Find(DecisionRequest request, Feature feature) => feature switch
    {
        Feature.Approvals => Math.Max(Approvals.Count(persons => persons <= request.Approvals) - 1, 0),
        Feature.Weighing => request.IsWeighed == true ? 1 : 0,
        Feature.Own => request.OwnOrganisation ? 1 : 0,
        Feature.SignalKind => IndexOf(SignalKinds, request.SignalKind),
        Feature.Adult => Array.IndexOf(Ages, request.IsAdult),
        Feature.Subject => Enum.IsDefined(request.Subject) ? (int)request.Subject : -1,
        Feature.Level => Enum.IsDefined(request.DetailLevel) ? (int)request.DetailLevel : -1,
        Feature.Case => FindCase(request.Case),
        Feature.Moment => Moments.Find(request.Time),
        _ => throw new ArgumentOutOfRangeException(nameof(feature)),
    };

    /// <summary>The head a request has.</summary>
    public Head Find(DecisionRequest request)
    {
        var party = Asked.Contains(request.AskerParty) ? request.AskerParty : Unknown;
        var asker = IndexOf(Askers, (party, request.AskerRole));
        return new(
            asker < 0 ? IndexOf(Askers, (party, Unknown)) : asker,
            IndexOf(Asked, request.AskedParty),
            IndexOf(Purposes, request.Purpose),
            IndexOf(LegalBases, request.LegalBasis));
    }

    /// <summary>Whether `own organisation` can have a value: another party is never one's own, and of one member one asks oneself.</summary>
    public bool IsPossible(Head head, int own)
    {
        var isSame = Askers[head.Asker].Party == Asked[head.Asked] && Asked[head.Asked] != Unknown;
        return own == 1 ? isSame : !isSame || !Alone.Contains(Asked[head.Asked]);
    }

    /// <summary>Whether a kind of signal can be about a subject in either version; all kinds at once always can.</summary>
    public bool IsAbout(int kind, int subject) => SignalKinds[kind] is not { } name || _about.Contains((name, (SubjectKind)subject));

    private static IReadOnlyList<string> Names(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal), Unknown];

    private int CountOf(Feature feature) => feature switch
    {
        Feature.Approvals => Approvals.Count,
        Feature.Weighing or Feature.Own => 2,
        Feature.SignalKind => SignalKinds.Count,
        Feature.Adult => Ages.Length,
        Feature.Subject => Enum.GetValues<SubjectKind>().Length,
        Feature.Level => Enum.GetValues<DetailLevel>().Length,
        Feature.Case => CaseIds.Count,
        Feature.Moment => Moments.All.Count,
        _ => throw new ArgumentOutOfRangeException(nameof(feature)),
    };

    private int FindCase(string? caseId)
    {
        if (caseId is null)
        {
            return 0;
        }

        if (!CaseRequirement.IsCaseId(caseId))
        {
            return 1;
        }

        var number = Cases.Find(caseId);
        return number < 0 ? -1 : number + 2;
    }

    /// <summary>The place of a value; of the last, which stands for what is unknown, when it is not there.</summary>
    private static int IndexOf<T>(IReadOnlyList<T> all, T value)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(all[i], value))
            {
                return i;
            }
        }

        return typeof(T) == typeof(string) ? all.Count - 1 : -1;
    }
}
