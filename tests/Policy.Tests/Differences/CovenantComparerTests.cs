using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Differences;
using Bekend.Policies.Differences.Spaces;
using Bekend.Policies.Tests.Testing;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Policies.Tests.Differences;

public sealed class CovenantComparerTests
{
    private static readonly GeneratedSize Small = new(Rules: 12, Forbids: 6, Parties: 3, Members: 2, Roles: 2, Purposes: 2, LegalBases: 2);

    public static TheoryData<string> Files => ExampleCovenantTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void Finds_Nothing_BetweenACovenantAndItself(string file)
    {
        var covenant = ExampleCovenantTests.Read(file).Covenant!;

        var difference = CovenantComparer.Compare(covenant, ExampleCovenantTests.Read(file).Covenant!);

        Assert.True(difference.IsEmpty);
        Assert.True(difference.Classes > 1000);
        Assert.Empty(difference.Changes);
    }

    [Fact]
    public void Finds_Nothing_InAnotherOrder() => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
    {
        var covenant = GeneratedCovenant.Make(seed, Small);
        var random = new Random(seed);
        var shuffled = new Covenant(covenant.Parts with
        {
            Rules = [.. covenant.Rules.OrderBy(_ => random.Next()).Select(rule => rule with
            {
                Askers = [.. rule.Askers.Reverse()],
                Asked = [.. rule.Asked.Reverse()],
                Purposes = [.. rule.Purposes.Reverse()],
                LegalBases = [.. rule.LegalBases.Reverse()],
                Conditions = rule.Conditions with { Windows = [.. rule.Conditions.Windows.Reverse()] },
            })],
            Forbids = [.. covenant.Forbids.OrderBy(_ => random.Next())],
            Parties = [.. covenant.Parties.OrderBy(_ => random.Next()).Select(party => party with { Members = [.. party.Members.OrderBy(_ => random.Next())] })],
            Purposes = [.. covenant.Purposes.OrderBy(_ => random.Next())],
        });

        Assert.True(CovenantComparer.Compare(covenant, shuffled).IsEmpty);
    }).Holds(40);

    [Fact]
    public void Names_AnExampleOfEachChange_WhichTheReferenceDecidesSo()
    {
        var told = 0;
        Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
        {
            var old = GeneratedCovenant.Make(seed, Small);
            var mutant = Mutations.Of(old, new Random(seed));

            var difference = CovenantComparer.Compare(old, mutant);

            Assert.Equal(difference.Changed > 0, difference.Changes.Count > 0);
            foreach (var change in difference.Changes)
            {
                var (before, after) = (ReferenceDecider.Decide(old, change.Example), ReferenceDecider.Decide(mutant, change.Example));
                Assert.Equal((change.Before, change.After), (before, after));
                Assert.Equal((change.Kind != ChangeKind.Allowed, change.Kind != ChangeKind.Refused), (before is Decision.Permit, after is Decision.Permit));
                told++;
            }
        }).Holds(60);

        Assert.True(told > 50, $"{told} changes: the mutants are not varied enough");
    }

    [Fact]
    public void Finds_WhatTheReferenceFinds_AndNothingElse()
    {
        var (changed, same) = (0, 0);
        Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
        {
            var old = GeneratedCovenant.Make(seed, Small);
            var mutant = Mutations.Of(old, new Random(seed));
            var comparison = new SpaceComparison(old, mutant);
            var requests = new GeneratedRequests(old, seed).Take(150).Concat(new GeneratedRequests(mutant, seed + 1).Take(150));
            foreach (var request in requests.Where(request => IsPossible(comparison.Space, request)))
            {
                var (before, after) = (ReferenceDecider.Decide(old, request), ReferenceDecider.Decide(mutant, request));
                var differs = before is Decision.Permit != after is Decision.Permit;
                Assert.True(differs == Holds(comparison, request), $"{differs}: {request}");
                _ = differs ? changed++ : same++;
            }
        }).Holds(150);

        Assert.True(changed > 300 && same > 3000, $"{changed} changed, {same} the same: the mutants are not varied enough");
    }

    [Fact]
    public void Finds_EveryMutantThatIsNotEquivalent_ByTryingEveryClass()
    {
        var (found, equivalent) = (0, 0);
        for (var seed = 0; seed < 5; seed++)
        {
            var old = GeneratedCovenant.Make(seed, new(Rules: 5, Forbids: 2, Parties: 2, Members: 2, Roles: 1, Purposes: 1, LegalBases: 1));
            var mutant = Mutations.Of(old, new Random(seed));
            var comparison = new SpaceComparison(old, mutant);

            var differing = Classes(comparison.Space).Count(request => Decider.Decide(old, request) is Decision.Permit != Decider.Decide(mutant, request) is Decision.Permit);

            Assert.Equal(differing, comparison.Changes.Where(change => change.Kind != ChangeKind.Obligations).Sum(change => change.Heads.Count * change.Set.Sum(word => (long)ulong.PopCount(word))));
            _ = differing > 0 ? found++ : equivalent++;
        }

        Assert.True(found >= 2, $"{found} found, {equivalent} equivalent");
    }

    [Fact]
    public void Finds_TheSame_WhenUntouchedPartsAreWorkedOutToo()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var old = GeneratedCovenant.Make(seed, Small);
            var mutant = Mutations.Of(old, new Random(seed));
            var (quick, thorough) = (new SpaceComparison(old, mutant), new SpaceComparison(old, mutant, isThorough: true));

            Assert.Equal((thorough.Classes, thorough.Changed), (quick.Classes, quick.Changed));
        }
    }

    [Fact]
    public void Says_WhoMayAskWhom_OutsideOfficeHours()
    {
        var changed = Sample.Read(Sample.With(", tijd: kantoor, soort", ", soort"));

        var change = Assert.Single(CovenantComparer.Compare(Sample.Covenant, changed).Changes);

        Assert.Equal(ChangeKind.Allowed, change.Kind);
        Assert.Equal(
            "Een regisseur van gemeente mag voortaan politie en zorg bevragen voor triage op grond van taak, op niveau hit of domein, over een persoon, met een zaaknummer van de vorm Z-[0-9]{4}, buiten kantoor.",
            change.Sentence.Dutch);
        Assert.Equal(
            "A regisseur of gemeente may now ask politie and zorg for triage on the basis of taak, at level hit or domein, about a person, with a case number of the form Z-[0-9]{4}, outside kantoor.",
            change.Sentence.English);
        Assert.IsType<Decision.Deny>(change.Before);
        Assert.Equal("R1", Assert.IsType<Decision.Permit>(change.After).Rule);
        Assert.Equal("Z-0000", change.Example.Case);
    }

    [Fact]
    public void Says_WhatIsNoLongerAllowed_AndWhichCaseIds()
    {
        var changed = Sample.Read(Sample.With("Z-[0-9]{4}", "Z-[0-8]{4}"));

        var difference = CovenantComparer.Compare(Sample.Covenant, changed);

        var change = Assert.Single(difference.Changes);
        Assert.Equal(ChangeKind.Refused, change.Kind);
        Assert.EndsWith("met een zaaknummer zoals “Z-0009”, binnen kantoor.", change.Sentence.Dutch, StringComparison.Ordinal);
        Assert.Equal(new TextChange("regels.R1.mits.zaak", "Z-[0-9]{4}", "Z-[0-8]{4}"), Assert.Single(difference.Texts));
    }

    [Theory]
    [InlineData("vervolg: Bel de regisseur", "vervolg: Bel morgen", 2)]
    [InlineData("ziet: domein, vervolg", "ziet: hit, vervolg", 1)]
    [InlineData("mits: {vier-ogen: 2, ", "mits: {vier-ogen: 3, ", 3)]
    [InlineData("antwoord: PT24H", "antwoord: PT48H", 0)]
    [InlineData("max: 25", "max: 50", 0)]
    [InlineData("doel: casus, ziet: [domein, contactpersoon]", "doel: casus, ziet: [domein]", 0)]
    public void Reports_EachChange(string piece, string replacement, int changes)
    {
        var difference = CovenantComparer.Compare(Sample.Covenant, Sample.Read(Sample.With(piece, replacement)));

        Assert.Equal(changes, difference.Changes.Count);
        Assert.NotEmpty(difference.Texts);
        Assert.Equal(changes == 0, difference.DecidesAlike);
    }

    [Fact]
    public void Reports_DaysOfOneVersion_AsOneChange()
    {
        var longer = Sample.Read(Sample.With("tot: 2026-12-31", "tot: 2027-12-31"));

        var change = Assert.Single(CovenantComparer.Compare(Sample.Covenant, longer).Changes);

        Assert.Equal(ChangeKind.Allowed, change.Kind);
        Assert.StartsWith("Op dagen waarop alleen de nieuwe versie geldt", change.Sentence.Dutch, StringComparison.Ordinal);
        Assert.Equal(2027, change.Example.Time.Year);
    }

    [Fact]
    public void Compares_VersionsThatNeverHoldTogether_AsIfTheyDid()
    {
        var next = Sample.Read(Sample.With("van: 2026-01-01, tot: 2026-12-31", "van: 2027-01-01, tot: 2027-12-31"));

        var difference = CovenantComparer.Compare(Sample.Covenant, next);

        Assert.False(difference.HoldTogether);
        Assert.Empty(difference.Changes);
        Assert.Equal(["geldig.tot", "geldig.van"], difference.Texts.Select(text => text.Place));
    }

    private static bool IsPossible(RequestSpace space, DecisionRequest request) =>
        space.IsPossible(space.Find(request), request.OwnOrganisation ? 1 : 0) && Enum.GetValues<Feature>().All(feature => space.Find(request, feature) >= 0);

    private static bool Holds(SpaceComparison comparison, DecisionRequest request)
    {
        var (space, layout) = (comparison.Space, comparison.Layout);
        var head = space.Find(request);
        var cell = layout.Cell([.. CellLayout.OfCells.Select(feature => space.Find(request, feature))]);
        var bit = layout.Bit(space.Find(request, Feature.Case), space.Find(request, Feature.Moment));
        return comparison.Changes.Any(change => change.Kind != ChangeKind.Obligations && change.Heads.Contains(head)
            && ((change.Set[(cell * layout.WordsInCell) + (bit / 64)] >> bit) & 1) == 1);
    }

    private static IEnumerable<DecisionRequest> Classes(RequestSpace space)
    {
        var heads = from asker in Enumerable.Range(0, space.Askers.Count)
                    from asked in Enumerable.Range(0, space.Asked.Count)
                    from purpose in Enumerable.Range(0, space.Purposes.Count)
                    from basis in Enumerable.Range(0, space.LegalBases.Count)
                    select new Head(asker, asked, purpose, basis);
        return heads.SelectMany(head => Enum.GetValues<Feature>().Aggregate(
            Enumerable.Repeat(space.With(RequestSpace.Any, head), 1),
            (requests, feature) => requests.SelectMany(request => Enumerable.Range(0, space.Count(feature))
                .Where(value => feature != Feature.Own || space.IsPossible(head, value)).Select(value => space.With(request, feature, value)))));
    }
}
