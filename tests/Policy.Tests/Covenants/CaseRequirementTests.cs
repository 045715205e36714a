using Bekend.Policies.Covenants;

namespace Bekend.Policies.Tests.Covenants;

public sealed class CaseRequirementTests
{
    [Theory]
    [InlineData("Z-2026", true)]
    [InlineData("z-2026", false)]
    [InlineData("Z-202", false)]
    [InlineData("xZ-2026", false)]
    [InlineData("Z-2026x", false)]
    [InlineData("Z-2026\n", false)]
    [InlineData(" Z-2026", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Matches_TheWholeCase(string? caseId, bool accepted)
    {
        Assert.Equal(accepted, With("\"Z-[0-9]{4}\"").Accepts(caseId));
        Assert.Equal(accepted, With("\"^Z-[0-9]{4}$\"").Accepts(caseId));
        Assert.Equal(accepted, With("\"(?:Z-[0-9]{4}|none)\"").Accepts(caseId));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("ab", false)]
    [InlineData("b", true)]
    [InlineData("ca", false)]
    public void Anchors_EveryAlternative(string caseId, bool accepted) => Assert.Equal(accepted, With("a|b").Accepts(caseId));

    [Theory]
    [InlineData("Z1", true)]
    [InlineData("zaak 12", true)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData("a\tb", false)]
    [InlineData("a\u0000", false)]
    [InlineData(null, false)]
    public void Accepts_AnyCase_WhenOnlyRequired(string? caseId, bool accepted) => Assert.Equal(accepted, With("true").Accepts(caseId));

    [Fact]
    public void Limits_TheLengthTo64()
    {
        Assert.True(With("true").Accepts(new string('a', 64)));
        Assert.False(With("true").Accepts(new string('a', 65)));
        Assert.True(With("a*").Accepts(new string('a', 64)));
        Assert.False(With("a*").Accepts(new string('a', 65)));
    }

    private static CaseRequirement With(string zaak) =>
        Sample.Read(Sample.With("zaak: \"Z-[0-9]{4}\"", $"zaak: {zaak}")).Rules[0].Conditions.Case!;
}
