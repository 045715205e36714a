using Bekend.Gateway.Questions;
using Bekend.Gateway.Supervision;
using Bekend.Policies.Decisions;

namespace Bekend.Gateway.Tests.Supervision;

/// <summary>What is put on record about a decision is read back.</summary>
public sealed class RecordedDecisionTests
{
    private static readonly PartnerDecision Permitted = new("zorg", "zorg", null, true, "R2", "5.2", [], null, "Bel", null);

    [Fact]
    public void Reads_EveryRuleThatPermitted()
    {
        IReadOnlyList<Provision> rules = [new("R2", "5.2"), new("R10", "5.9")];

        var read = Assert.Single(Read(Permitted with { Determining = rules }));

        Assert.Equal(("zorg", true, "R2", "5.2", "Bel"), (read.Asked, read.IsAllowed, read.Rule, read.Article, read.NextStep));
        Assert.Equal(rules, read.Determining);
    }

    [Fact]
    public void Leaves_OneRuleAsItIs()
    {
        var decision = Permitted with { Determining = [new("R2", "5.2")] };

        Assert.DoesNotContain("bepalingen", DecisionJson.ToArray([decision]).ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(Assert.Single(Read(decision)).Determining);
    }

    private static IReadOnlyList<RecordedDecision> Read(PartnerDecision decision) => RecordedDecision.ReadAll(DecisionJson.ToArray([decision]).ToJsonString());
}
