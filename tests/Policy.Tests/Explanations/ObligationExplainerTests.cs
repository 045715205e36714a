using Bekend.Policies.Decisions;
using Bekend.Policies.Explanations;

namespace Bekend.Policies.Tests.Explanations;

public sealed class ObligationExplainerTests
{
    [Fact]
    public void Says_WhatAPermitSays_ByItself()
    {
        var permit = Assert.IsType<Decision.Permit>(Decider.Decide(Sample.Covenant, Sample.Request));

        var told = DecisionExplainer.Explain(Sample.Covenant, permit, Audience.OwnStaff);

        Assert.NotEmpty(permit.Obligations);
        Assert.All(permit.Obligations, obligation =>
        {
            var one = ObligationExplainer.Explain(obligation);
            Assert.Contains(one.Dutch, told.Dutch, StringComparison.Ordinal);
            Assert.Contains(one.English, told.English, StringComparison.Ordinal);
        });
    }
}
