using System.Globalization;
using System.Text.RegularExpressions;
using Bekend.Policies.Covenants;

namespace Bekend.Testing;

/// <summary>Makes up covenants of any size that use every kind of clause. The same seed and size give the same covenant.</summary>
internal static class GeneratedCovenant
{
    private static readonly TimeWindow[] Windows =
    [
        new("kantoor", [1, 2, 3, 4, 5], TimeSpan.FromHours(8), TimeSpan.FromHours(18)),
        new("avond", [1, 2, 3, 4, 5, 6, 7], TimeSpan.FromHours(18), TimeSpan.FromHours(24)),
        new("nacht", [1, 2, 3, 4, 5, 6, 7], TimeSpan.Zero, TimeSpan.FromHours(8)),
        new("weekend", [6, 7], TimeSpan.FromHours(9), TimeSpan.FromHours(17)),
    ];

    public static Covenant Make(int seed, GeneratedSize size)
    {
        var random = new Random(seed);

        // Not shared between covenants: a regular expression that two threads use at once takes memory.
        CaseRequirement[] cases = [new(null, null), .. GeneratedRequests.CasePatterns.Select(pattern => new CaseRequirement(pattern, Whole(pattern)))];
        var parties = Enumerable.Range(0, size.Parties).Select(i => new Party(
            $"partij-{i}",
            [.. Enumerable.Range(0, size.Members).Select(m => new Member($"lid-{i}-{m}", new Oin(((i * 100) + m + 1).ToString("00000000000000000000", CultureInfo.InvariantCulture))))],
            [.. Enumerable.Range(0, size.Roles).Select(r => $"rol-{r}")],
            [])).ToList();
        string[] purposes = [.. Enumerable.Range(0, size.Purposes).Select(i => $"doel-{i}")];
        string[] bases = [.. Enumerable.Range(0, size.LegalBases).Select(i => $"grondslag-{i}")];
        string[] kinds = [.. Enumerable.Range(0, 4).Select(i => $"signaal-{i}")];
        return new Covenant(new CovenantParts
        {
            Id = new("verzonnen"),
            Version = "1.0.0",
            Title = "Verzonnen",
            Explanation = null,
            ValidFrom = new(2026, 1, 1),
            ValidTo = new(2027, 12, 31),
            Sha256 = new('0', 64),
            Source = null,
            Parties = parties,
            LegalBases = [.. bases.Select(name => new LegalBasis(name, "6.1.e", null, null, null, null, null, []))],
            Purposes = [.. purposes.Select(name => new Purpose(name, "3", "Tekst", "rvv:1"))],
            DetailLevels = Enum.GetValues<DetailLevel>(),
            TimeWindows = Windows,
            Rules = [.. Enumerable.Range(1, size.Rules).Select(i => Rule(i, random, parties, purposes, bases, kinds, cases))],
            Forbids = [.. Enumerable.Range(1, size.Forbids).Select(i => Forbid(i, random, parties, purposes, bases, kinds))],
            Quotas = [],
            MatchNotices = [],
            Retention = new(default, Days("PT24H"), Days("P1Y"), Days("P5Y")),
            SubjectNotice = null,
            SignalKinds = [.. kinds.Select((name, i) => new SignalKind(name, "Tekst", i == 0 ? [SubjectKind.Address] : [SubjectKind.Person, SubjectKind.Address], ["partij-0"], Days("P2Y")))],
            Tests = [],
        });
    }

    private static Rule Rule(int i, Random random, IReadOnlyList<Party> parties, string[] purposes, string[] bases, string[] kinds, CaseRequirement[] cases) => new(
        $"R{i}",
        $"5.{i}",
        [.. Some(random, 2, parties).Select(party => new Asker(party.Name, Chance(random, 85) ? One(random, party.Roles) : null))],
        [.. Some(random, 3, parties).Select(party => party.Name)],
        Some(random, 2, purposes),
        Some(random, 2, bases),
        new RuleConditions(
            Chance(random, 70) ? cases[random.Next(4) == 0 ? random.Next(cases.Length) : 0] : null,
            Chance(random, 50) ? Some(random, 2, Windows) : [],
            Chance(random, 15) ? 2 + random.Next(2) : 1,
            Maybe(random, 20),
            Maybe(random, 10),
            Maybe(random, 8),
            Chance(random, 25) ? [(SubjectKind)random.Next(2)] : [])
        {
            SignalKinds = Chance(random, 15) ? Some(random, 2, kinds) : [],
        },
        (DetailLevel)random.Next(3),
        Chance(random, 20) ? new SpecialCategory("gezondheid", "UAVG 30.3.a") : null,
        Chance(random, 30) ? $"Volgende stap {i}" : null);

    private static Forbid Forbid(int i, Random random, IReadOnlyList<Party> parties, string[] purposes, string[] bases, string[] kinds)
    {
        var none = new ForbidConditions([], [], [], [], [], [], [], null, null, null, null);
        var conditions = (i % 6) switch
        {
            0 => none with { OwnOrganisation = true },
            1 => none with { Askers = [new(One(random, parties).Name, null)], Asked = [.. Some(random, 4, parties).Select(party => party.Name)] },
            2 => none with { IsAdult = Chance(random, 20), Purposes = Some(random, 2, purposes), Asked = [.. Some(random, 6, parties).Select(party => party.Name)] },
            3 => none with { Windows = [Windows[2]], HasCase = false, Levels = [DetailLevel.ContactPerson] },
            4 => none with { LegalBases = [One(random, bases)], IsWeighed = Chance(random, 50), Subjects = [SubjectKind.Address], Askers = [new(One(random, parties).Name, "rol-0")] },
            _ => none with { SignalKinds = [One(random, kinds)], Asked = [One(random, parties).Name], Purposes = [One(random, purposes)] },
        };
        return new($"V{i}", $"6.{i}", conditions, $"Verbod {i}");
    }

    private static Regex Whole(string pattern) => new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static Period Days(string text) => Period.TryParse(text, out var period) ? period : throw new ArgumentException("No period.", nameof(text));

    private static bool Chance(Random random, int percent) => random.Next(100) < percent;

    private static bool? Maybe(Random random, int percent) => Chance(random, percent) ? Chance(random, 75) : null;

    private static T One<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static T[] Some<T>(Random random, int most, IReadOnlyList<T> items) =>
        [.. Enumerable.Range(0, 1 + random.Next(most)).Select(_ => One(random, items)).Distinct()];
}
