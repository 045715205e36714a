using Bekend.Gateway.Questions;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Tests.Questions;

public sealed class MatchStrengthTests
{
    [Theory]
    [InlineData("K1 K2 K4 K7 A1 A2 A3", "sterk")]
    [InlineData("K3 K5 K8 A1s", "waarschijnlijk")]
    [InlineData("K6 A0", "mogelijk")]
    public void Knows_EveryKind(string kinds, string strength) => Assert.All(
        kinds.Split(' '),
        kind =>
        {
            Assert.Equal(strength, MatchStrength.Strongest([(kind, kind)]));
            Assert.True(MatchStrength.IsKind(kind, kind[0] == 'K' ? SubjectKind.Person : SubjectKind.Address));
            Assert.False(MatchStrength.IsKind(kind, kind[0] == 'A' ? SubjectKind.Person : SubjectKind.Address));
        });

    [Theory]
    [InlineData("K2", "K3", "waarschijnlijk")]
    [InlineData("K3", "K2", "waarschijnlijk")]
    [InlineData("K6", "K1", "mogelijk")]
    [InlineData("K1", "K6", "mogelijk")]
    public void Believes_TheWeakerWord(string registered, string asked, string strength) =>
        Assert.Equal(strength, MatchStrength.Strongest([(registered, asked)]));

    [Fact]
    public void Takes_TheStrongestMatch()
    {
        Assert.Equal("sterk", MatchStrength.Strongest([("K2", "K3"), ("K4", "K4"), ("K6", "K6")]));
        Assert.Equal("waarschijnlijk", MatchStrength.Strongest([("K2", "K3"), ("K6", "K1")]));
        Assert.Null(MatchStrength.Strongest([]));
    }

    [Theory]
    [InlineData("K9")]
    [InlineData("k1")]
    [InlineData("A1S")]
    [InlineData("")]
    public void Knows_NoOtherKind(string kind)
    {
        Assert.False(MatchStrength.IsKind(kind, SubjectKind.Person));
        Assert.False(MatchStrength.IsKind(kind, SubjectKind.Address));
        Assert.Null(MatchStrength.Strongest([(kind, "K1")]));
        Assert.Null(MatchStrength.Strongest([("K1", kind)]));
    }
}
