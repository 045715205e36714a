using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Tests.Testing;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Policies.Tests.Decisions;

/// <summary>The library decides as the plain reference does: the same outcome, with the same reasons, all of them.</summary>
public sealed class DeciderReferenceTests
{
    public static TheoryData<string> Files => ExampleCovenantTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void Agrees_OnExampleCovenants(string file)
    {
        var covenant = ExampleCovenantTests.Read(file).Covenant!;

        var counts = Compare(covenant, new GeneratedRequests(covenant, seed: 1).Take(20_000));

        Assert.True(counts.Permits > 1000 && counts.Denies > 1000, $"{counts.Permits} permits, {counts.Denies} denies: the questions are not varied enough");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Agrees_OnTheirOwnTests(string file)
    {
        var covenant = ExampleCovenantTests.Read(file).Covenant!;

        Compare(covenant, covenant.Tests.Select(test => test.Question));
    }

    [Fact]
    public void Agrees_OnTheSample() => Prop.ForAll(Requests.Any.ToArbitrary(), request => Compare(Sample.Covenant, [request]))
        .Holds(5000);

    [Fact]
    public void Agrees_OnAnyCovenant()
    {
        var covenants =
            from seed in Gen.Choose(0, 1_000_000)
            from rules in Gen.Choose(0, 90)
            from forbids in Gen.Choose(0, 12)
            from parties in Gen.Choose(1, 6)
            from purposes in Gen.Choose(1, 4)
            select (seed, size: new GeneratedSize(rules, forbids, parties, Members: 1, Roles: 2, purposes, LegalBases: 3));

        Prop.ForAll(covenants.ToArbitrary(), x =>
        {
            var covenant = GeneratedCovenant.Make(x.seed, x.size);
            Compare(covenant, new GeneratedRequests(covenant, x.seed) { Aimed = x.size.Rules == 0 ? 0 : 60 }.Take(40));
        }).Holds(500);
    }

    // Block borders: bits are read 256 at a time.
    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(513)]
    public void Agrees_OnBordersOfBlocks(int count)
    {
        var covenant = GeneratedCovenant.Make(count, new(count, count, Parties: 4, Members: 1, Roles: 2, Purposes: 3, LegalBases: 3));
        var permitting = new Covenant(covenant.Parts with { Forbids = [] });

        Compare(covenant, new GeneratedRequests(covenant, seed: 2).Take(300));
        Compare(permitting, new GeneratedRequests(covenant, seed: 3).Take(1000));
    }

    [Fact]
    public void Agrees_OnTenThousandProvisions()
    {
        var covenant = GeneratedCovenant.Make(1, GeneratedSize.Huge);

        var counts = Compare(covenant, new GeneratedRequests(covenant, seed: 4).Take(400));

        Assert.True(counts.Permits > 20 && counts.Denies > 20, $"{counts.Permits} permits, {counts.Denies} denies");
    }

    [Fact]
    public void Agrees_WhereOneOrganisationOnlyAsksOneOther()
    {
        // The worst for a search by asker, asked party and purpose: thousands of rules that differ in light clauses only.
        var covenant = GeneratedCovenant.Make(5, new(3000, 0, Parties: 1, Members: 1, Roles: 2, Purposes: 2, LegalBases: 2));

        Compare(covenant, new GeneratedRequests(covenant, seed: 5).Take(300));
    }

    [Fact]
    public async Task Agrees_FromManyThreadsAtOnce()
    {
        var covenant = GeneratedCovenant.Make(6, GeneratedSize.Usual);
        var requests = new GeneratedRequests(covenant, seed: 6).Take(2000);
        var expected = requests.Select(request => ReferenceDecider.Decide(covenant, request)).ToArray();

        await Parallel.ForAsync(0, 16, (_, _) =>
        {
            Assert.All(requests.Zip(expected), x => Assert.Equal(x.Second, Decider.Decide(covenant, x.First)));
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void Names_Everything_InTenThousandQuestions()
    {
        var covenant = GeneratedCovenant.Make(7, GeneratedSize.Usual);
        var requests = new GeneratedRequests(covenant, seed: 7).Take(10_000);

        Compare(covenant, requests);

        var denies = requests.Select(request => Decider.Decide(covenant, request)).OfType<Decision.Deny>().ToList();
        var defaults = denies.Where(deny => deny.Reason == DenyReason.NoRule).ToList();
        var several = denies.Where(deny => deny.Forbids.Count > 1).ToList();
        Assert.True(defaults.Count > 2000 && several.Count > 200, $"{defaults.Count} default denies, {several.Count} by several forbids");
        Assert.All(defaults, deny => Assert.True(deny is { Nearest: { Id.Length: > 0, Article.Length: > 0 }, Missing.Count: > 0 }));
        Assert.All(several, deny => Assert.All(deny.Forbids, forbid => Assert.True(forbid is { Article.Length: > 0, Because.Length: > 0 })));
    }

    private static (int Permits, int Denies) Compare(Covenant covenant, IEnumerable<DecisionRequest> requests)
    {
        var permits = 0;
        var denies = 0;
        foreach (var request in requests)
        {
            var decision = Decider.Decide(covenant, request);
            Assert.Equal(ReferenceDecider.Decide(covenant, request), decision);
            _ = decision is Decision.Permit ? permits++ : denies++;
        }

        return (permits, denies);
    }
}
