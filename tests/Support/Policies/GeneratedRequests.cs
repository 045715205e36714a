using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Testing;

/// <summary>Makes up questions to a covenant: some any mix, some as a rule would have them, some of those with a few things changed.</summary>
internal sealed class GeneratedRequests(Covenant covenant, int seed)
{
    private static readonly string?[] NoCase = [null, "", "z", "a\nb", new('Z', 65)];

    private static readonly Dictionary<string, string> CaseExamples = new(StringComparer.Ordinal)
    {
        ["Z-[0-9]{4}"] = "Z-0042",
        ["[A-Z]{2}[0-9]{1,6}"] = "GM1207",
        ["G-(?:19|20)[0-9]{2}-[0-9]+"] = "G-2026-7",
    };

    private readonly Random _random = new(seed);

    public static IEnumerable<string> CasePatterns => CaseExamples.Keys;

    /// <summary>Percentage of questions that start from a rule. Default 80.</summary>
    public int Aimed { get; init; } = 80;

    /// <summary>Most things changed in such a question. Default 3.</summary>
    public int Changes { get; init; } = 3;

    /// <summary>Percentage of names that the covenant does not know. Default 1.</summary>
    public int Nonsense { get; init; } = 1;

    public DecisionRequest Next()
    {
        if (!Chance(Aimed))
        {
            return Mixed();
        }

        var request = For(covenant.Rules[_random.Next(covenant.Rules.Count)]);
        for (var left = _random.Next(Changes + 1); left > 0; left--)
        {
            request = Change(request, Mixed());
        }

        return request;
    }

    public DecisionRequest[] Take(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    private DecisionRequest Mixed()
    {
        var party = One(covenant.Parties);
        return new()
        {
            AskerParty = Name(party.Name),
            AskerRole = party.Roles.Count == 0 ? "rol" : Name(One(party.Roles)),
            AskedParty = Name(One(covenant.Parties).Name),
            Purpose = Name(One(covenant.Purposes).Name),
            LegalBasis = Name(One(covenant.LegalBases).Name),
            Case = Chance(70) ? One([.. CaseExamples.Values]) : One(NoCase),
            Time = Moment(),
            DetailLevel = Chance(97) ? One(covenant.DetailLevels) : (DetailLevel)_random.Next(-1, 5),
            Subject = Chance(97) ? (SubjectKind)_random.Next(2) : (SubjectKind)_random.Next(-1, 4),
            IsAdult = One<bool?>([true, true, true, false, null]),
            IsWeighed = One<bool?>([true, false, null]),
            Approvals = _random.Next(0, 4),
            OwnOrganisation = Chance(12),
            SignalKind = covenant.SignalKinds.Count > 0 && Chance(20) ? Name(One(covenant.SignalKinds).Name) : null,
        };
    }

    private DecisionRequest For(Rule rule)
    {
        var asker = One(rule.Askers);
        var conditions = rule.Conditions;
        var time = Moment();
        for (var tries = 0; tries < 64 && !IsOpen(conditions.Windows, time); tries++)
        {
            time = Moment();
        }

        return new()
        {
            AskerParty = asker.Party,
            AskerRole = asker.Role ?? One(covenant.FindParty(asker.Party)!.Roles),
            AskedParty = One(rule.Asked),
            Purpose = One(rule.Purposes),
            LegalBasis = One(rule.LegalBases),
            Case = conditions.Case is null ? null : conditions.Case.Pattern is { } pattern ? CaseExamples.GetValueOrDefault(pattern, "Z-2026-0012") : "1",
            Time = time,
            DetailLevel = One([.. covenant.DetailLevels.Where(level => level <= rule.Sees)]),
            Subject = conditions.Subjects.Count == 0 ? SubjectKind.Person : One(conditions.Subjects),
            IsAdult = conditions.IsAdult ?? true,
            IsWeighed = conditions.IsWeighed,
            Approvals = conditions.Approvals,
            OwnOrganisation = conditions.OwnOrganisation ?? false,
            SignalKind = conditions.SignalKinds.Count == 0 ? null : One(conditions.SignalKinds),
        };
    }

    private DecisionRequest Change(DecisionRequest request, DecisionRequest other) => _random.Next(13) switch
    {
        0 => request with { AskerParty = other.AskerParty, AskerRole = other.AskerRole },
        1 => request with { AskerRole = other.AskerRole },
        2 => request with { AskedParty = other.AskedParty },
        3 => request with { Purpose = other.Purpose },
        4 => request with { LegalBasis = other.LegalBasis },
        5 => request with { Case = other.Case },
        6 => request with { Time = other.Time },
        7 => request with { DetailLevel = other.DetailLevel },
        8 => request with { Subject = other.Subject },
        9 => request with { IsAdult = other.IsAdult, IsWeighed = other.IsWeighed },
        10 => request with { Approvals = other.Approvals },
        11 => request with { OwnOrganisation = other.OwnOrganisation },
        _ => request with { SignalKind = other.SignalKind },
    };

    /// <summary>Any second in which the covenant holds; once in a hundred outside it.</summary>
    private DateTimeOffset Moment()
    {
        var days = covenant.ValidTo.DayNumber - covenant.ValidFrom.DayNumber + 1;
        var first = new DateTimeOffset(covenant.ValidFrom.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(1));
        return first.AddSeconds(_random.NextInt64(days * 86_400L)).AddDays(Chance(1) ? days : 0);
    }

    private static bool IsOpen(IReadOnlyList<TimeWindow> windows, DateTimeOffset time) =>
        windows.Count == 0 || windows.Any(window => window.Contains(DutchTime.ToLocal(time)));

    private string Name(string known) => Chance(Nonsense) ? One(["", "x", known.ToUpperInvariant(), "\0"]) : known;

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T One<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
