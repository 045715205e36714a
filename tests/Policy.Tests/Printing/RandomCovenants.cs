using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Testing;
using FsCheck;
using FsCheck.Fluent;
using static Bekend.Policies.Tests.Printing.RandomParts;

namespace Bekend.Policies.Tests.Printing;

/// <summary>Random covenants that use every part of the language and break none of its rules.</summary>
internal static class RandomCovenants
{
    private static readonly string[] Names = ["a", "null", "no", "9", "x-1", "zorg", "00000099000000001000"];

    /// <summary>The requirements that a file can state; only the reader makes them.</summary>
    private static readonly CaseRequirement[] Cases =
    [
        .. new[] { "true", "\"true\"", "\"Z-[0-9]{4}\"", "\"^\\\\d{2}#: \\\"x\\\"$\"", "\"ja\"" }.Select(
            text => Sample.Read(Sample.With("\"Z-[0-9]{4}\"", text)).Rules[0].Conditions.Case!),
    ];

    public static Gen<Covenant> Any { get; } =
        from parties in Some(Names)
        from purposes in Some(Names)
        from bases in Some(Names)
        from windows in RandomParts.Any(Names)
        from kinds in RandomParts.Any(Names)
        from sections in Sections(parties, bases, windows)
        from signals in Gen.CollectToSequence(kinds, kind => Signal(kind, parties))
        from rules in Gen.CollectToSequence(["R1", "R.2", "null"], id => Rule(id, parties, purposes, bases, sections.Windows, kinds))
        from forbids in Gen.CollectToSequence(["V1", "9"], id => Forbid(id, parties, purposes, bases, sections.Windows, kinds))
        from head in Head
        from texts in Gen.ListOf(Text, 30)
        from tests in Gen.CollectToSequence(Expectations, e => Test(e, parties, purposes, bases, kinds))
        select new Covenant(head with
        {
            Parties = sections.Parties,
            LegalBases = sections.Bases,
            Purposes = [.. purposes.Select((name, i) => new Purpose(name, texts[i], texts[i + 10], texts[i + 20]))],
            TimeWindows = sections.Windows,
            SignalKinds = [.. signals],
            Rules = [.. rules],
            Forbids = [.. forbids],
            Tests = [.. tests],
        });

    private static IReadOnlyList<Expectation> Expectations { get; } =
    [
        new Expectation.Permitted("R1"),
        new Expectation.Permitted("R.2"),
        new Expectation.Permitted("null"),
        new Expectation.Refused(["V1"], false),
        new Expectation.Refused(["9"], true),
        new Expectation.Refused(["zaak", "V1", "vier-ogen"], true),
    ];

    private static Gen<CovenantParts> Head { get; } =
        from version in Gen.Elements("1.0.0", "0.0.1-rc.1+b.5", "10.20.30---a")
        from title in Text
        from explanation in Maybe(Text)
        from valid in Day
        from source in Maybe(from texts in Gen.ArrayOf(Maybe(Text), 4) from advice in MaybeValue(Day) select new CovenantSource(texts[0], texts[1], advice, texts[2], texts[3]))
        from levels in Some(Enum.GetValues<DetailLevel>())
        from quotas in Gen.ListOf(from per in Gen.Elements(Enum.GetValues<QuotaScope>()) from max in Gen.Choose(1, 1_000_000) from window in AnyPeriod select new Quota(per, max, window), 2)
        from periods in Gen.ArrayOf(AnyPeriod, 3)
        from notice in Maybe(Notice)
        select Sample.Covenant.Parts with
        {
            Version = version,
            Title = title,
            Explanation = explanation,
            ValidFrom = valid,
            ValidTo = valid.AddDays(periods[0].Days % 400),
            Source = source,
            DetailLevels = [DetailLevel.Hit, .. levels.Where(l => l != DetailLevel.Hit).Order()],
            Quotas = [.. quotas],
            Retention = new Retention(default, periods[0], periods[1], periods[2]),
            SubjectNotice = notice,
        };

    private static Gen<(IReadOnlyList<Party> Parties, IReadOnlyList<LegalBasis> Bases, IReadOnlyList<TimeWindow> Windows)> Sections(
        IReadOnlyList<string> parties, IReadOnlyList<string> bases, IReadOnlyList<string> windows) =>
        from p in Gen.CollectToSequence(parties.Select((name, i) => (name, i)), x => Party(x.name, x.i))
        from b in Gen.CollectToSequence(bases, name => Basis(name, parties))
        from w in Gen.CollectToSequence(windows, Window)
        select ((IReadOnlyList<Party>)[.. p], (IReadOnlyList<LegalBasis>)[.. b], (IReadOnlyList<TimeWindow>)[.. w]);

    private static Gen<Party> Party(string name, int number) =>
        from form in Gen.Choose(0, 2)
        from secrecy in RandomParts.Any<string>(["Wpg 7", "WGBO: BW 7:457", "null"])
        from authority in MaybeBool
        select new Party(name, Members(form, number), ["rol", "null"], secrecy) { IsPublicAuthority = authority };

    /// <summary>In each of the ways in which a file can name members.</summary>
    private static Member[] Members(int form, int number)
    {
        var oin = $"0000009900000000{number}000";
        return form switch
        {
            0 => [new($"lid-{number}", new Oin(oin)), new(oin[..^1] + "1", new Oin(oin[..^1] + "1"))],
            1 => [new($"lid-{number}", null), new(oin, new Oin(oin))],
            _ => [new($"no{number}", null)],
        };
    }

    private static Gen<SignalKind> Signal(string name, IReadOnlyList<string> parties) =>
        from text in Text
        from subjects in Some(Enum.GetValues<SubjectKind>())
        from registering in Some(parties)
        from retention in AnyPeriod
        select new SignalKind(name, text, subjects, registering, retention);

    private static Gen<IReadOnlyList<Asker>> Askers(IReadOnlyList<string> parties) =>
        Some<Asker>([.. parties.SelectMany(party => new Asker[] { new(party, null), new(party, "rol"), new(party, "null") })]);

    private static Gen<Rule> Rule(
        string id, IReadOnlyList<string> parties, IReadOnlyList<string> purposes, IReadOnlyList<string> bases, IReadOnlyList<TimeWindow> windows, IReadOnlyList<string> kinds) =>
        from article in Text
        from askers in Askers(parties)
        from asked in Some(parties)
        from purpose in Some(purposes)
        from basis in Some(bases)
        from required in Maybe(Gen.Elements(Cases))
        from open in RandomParts.Any(windows)
        from approvals in Gen.Choose(1, 9)
        from bools in Gen.ArrayOf(MaybeBool, 3)
        from subjects in RandomParts.Any(Enum.GetValues<SubjectKind>())
        from only in RandomParts.Any(kinds)
        from special in Maybe(from ground in Text select new SpecialCategory("gezondheid", ground))
        from next in Maybe(Text)
        select new Rule(
            id, article, askers, asked, purpose, basis,
            new RuleConditions(required, open, approvals, bools[0], bools[1], bools[2], subjects) { SignalKinds = only },
            DetailLevel.Hit, special, next);

    private static Gen<Forbid> Forbid(
        string id, IReadOnlyList<string> parties, IReadOnlyList<string> purposes, IReadOnlyList<string> bases, IReadOnlyList<TimeWindow> windows, IReadOnlyList<string> kinds) =>
        from article in Text
        from because in Text
        from askers in Askers(parties)
        from asked in RandomParts.Any(parties)
        from purpose in RandomParts.Any(purposes)
        from basis in RandomParts.Any(bases)
        from levels in RandomParts.Any(Enum.GetValues<DetailLevel>())
        from subjects in RandomParts.Any(Enum.GetValues<SubjectKind>())
        from open in RandomParts.Any(windows)
        from bools in Gen.ArrayOf(MaybeBool, 4)
        from only in RandomParts.Any(kinds)
        select new Forbid(
            id, article,
            new ForbidConditions(askers, asked, purpose, basis, levels, subjects, open, bools[0], bools[1], bools[2], bools[3]) { SignalKinds = only },
            because);

    private static Gen<CovenantTest> Test(
        Expectation expectation, IReadOnlyList<string> parties, IReadOnlyList<string> purposes, IReadOnlyList<string> bases, IReadOnlyList<string> kinds) =>
        from party in Gen.Elements(parties.ToArray())
        from asked in Gen.Elements(parties.ToArray())
        from purpose in Gen.Elements(purposes.ToArray())
        from basis in Gen.Elements(bases.ToArray())
        from caseId in Maybe(Text)
        from minutes in Gen.OneOf(Gen.Choose(0, 60 * 24 * 400), Gen.Choose(60 * 24 * 296, (60 * 24 * 296) + 300))
        from second in Gen.Elements(0, 0, 7)
        from level in Gen.Elements(Enum.GetValues<DetailLevel>())
        from subject in Gen.Elements(Enum.GetValues<SubjectKind>())
        from bools in Gen.ArrayOf(MaybeBool, 2)
        from approvals in Gen.Choose(1, 99)
        from own in Gen.Elements(true, false)
        from kind in kinds.Count == 0 ? Gen.Constant<string?>(null) : Maybe(Gen.Elements(kinds.ToArray()))
        select new CovenantTest($"test van {Expectations.ToList().IndexOf(expectation)}", new DecisionRequest
        {
            AskerParty = party,
            AskerRole = "null",
            AskedParty = asked,
            Purpose = purpose,
            LegalBasis = basis,
            Case = caseId,
            Time = new DateTimeOffset(2026, 1, 1, 0, 0, second, TimeSpan.FromHours(1)).AddMinutes(minutes),
            DetailLevel = level,
            Subject = subject,
            IsAdult = bools[0],
            IsWeighed = bools[1],
            Approvals = approvals,
            OwnOrganisation = own,
            SignalKind = kind,
        }, expectation, 1);
}
