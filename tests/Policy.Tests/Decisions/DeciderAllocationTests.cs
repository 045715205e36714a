using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Testing;

namespace Bekend.Policies.Tests.Decisions;

/// <summary>A permit costs no memory, however many rules there are.</summary>
public sealed class DeciderAllocationTests
{
    [Theory]
    [InlineData(36, 6, 10, 4)]
    [InlineData(2000, 40, 60, 8)]
    public void Permits_WithoutMemory(int rules, int forbids, int parties, int purposes)
    {
        var covenant = GeneratedCovenant.Make(11, new(rules, forbids, parties, Members: 3, Roles: 2, purposes, LegalBases: 6));
        var permitted = new GeneratedRequests(covenant, seed: 11).Take(4000).Where(request => Decider.Decide(covenant, request) is Decision.Permit).ToArray();
        Assert.True(permitted.Length > 300, $"only {permitted.Length} permits");
        Ask(covenant, permitted);

        // What the runtime itself takes on this thread now and then (code is compiled again while it runs) is not there every round.
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => TakenBy(() => Ask(covenant, permitted))));
    }

    [Fact]
    public void Gives_TheSamePermit_ForTheSameRules() =>
        Assert.Same(Decider.Decide(Sample.Covenant, Sample.Request), Decider.Decide(Sample.Covenant, Sample.Request with { Case = "Z-0002" }));

    [Fact]
    public void Keeps_FewPermits_AndStillGivesAll()
    {
        // One rule permits all; twelve more permit at one age, weighing and kind each: far more sets than are kept.
        var open = Sample.Covenant.Rules[0] with { Conditions = new(null, [], 1, null, null, null, []) };
        var covenant = new Covenant(Sample.Covenant.Parts with
        {
            Rules = [.. Enumerable.Range(1, 12).Select(i => open with
            {
                Id = $"R{i}",
                Conditions = open.Conditions with { IsAdult = i % 3 == 1 ? i % 2 == 0 : null, IsWeighed = i % 4 == 1 ? i < 6 : null, OwnOrganisation = i % 5 == 2 ? false : null, Approvals = i },
            })],
            Forbids = [],
        });
        var requests =
            from adult in new bool?[] { true, false, null }
            from weighed in new bool?[] { true, false, null }
            from own in new[] { true, false }
            from approvals in Enumerable.Range(0, 14)
            select Sample.Request with { IsAdult = adult, IsWeighed = weighed, OwnOrganisation = own, Approvals = approvals };

        Assert.All(requests.Concat(requests), request => Assert.Equal(ReferenceDecider.Decide(covenant, request), Decider.Decide(covenant, request)));
    }

    private static long TakenBy(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Ask(Covenant covenant, DecisionRequest[] requests)
    {
        foreach (var request in requests)
        {
            if (Decider.Decide(covenant, request) is not Decision.Permit)
            {
                throw new InvalidOperationException("This was permitted before.");
            }
        }
    }
}
