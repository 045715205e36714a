using Bekend.Policies.Decisions;
using Bekend.Policies.Replay;

namespace Bekend.Policies.Tests.Replay;

public sealed class OutcomeWordsTests
{
    [Fact]
    public void Says_EveryRuleThatPermits() => Says("ja: R1", "yes: R1", Sample.Request);

    [Fact]
    public void Says_WhatWasMissing_AndTheNearestRule() =>
        Says("nee: zaak (R1 komt het dichtst in de buurt)", "no: zaak (R1 comes nearest)", Sample.Request with { Case = null });

    [Fact]
    public void Says_EveryForbidThatStruck() =>
        Says("nee: V1, V2", "no: V1, V2", Sample.Request with { OwnOrganisation = true, Purpose = "casus" });

    [Fact]
    public void Says_WhichNameIsUnknown_WithoutRepeatingIt()
    {
        var words = OutcomeWords.Of(LoggedOutcome.Of(Decider.Decide(Sample.Covenant, Sample.Request with { Purpose = "gehééd" })));

        Assert.StartsWith("nee: doel", words.Dutch, StringComparison.Ordinal);
        Assert.DoesNotContain("gehééd", words.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_ThatTheCovenantDoesNotHold() =>
        Assert.StartsWith("nee: geldig", OutcomeWords.Of(LoggedOutcome.Of(Decider.Decide(Sample.Covenant, Sample.Request with { Time = Sample.At("2027-03-03T10:00") }))).Dutch, StringComparison.Ordinal);

    [Fact]
    public void Says_ThatNothingCouldBeDecided() =>
        Assert.Equal("nee: er kon niet worden beslist", OutcomeWords.Of(new(false, DenyReason.EvaluationFailed, [], [], [])).Dutch);

    private static void Says(string dutch, string english, DecisionRequest request) =>
        Assert.Equal(new(dutch, english), OutcomeWords.Of(LoggedOutcome.Of(Decider.Decide(Sample.Covenant, request))));
}
