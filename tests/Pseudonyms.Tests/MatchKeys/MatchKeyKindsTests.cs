using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Pseudonyms.Tests.MatchKeys;

public sealed class MatchKeyKindsTests
{
    [Fact]
    public void OrdersKinds_StrongestFirst()
    {
        Assert.Equal([MatchKeyKind.K1, MatchKeyKind.K2, MatchKeyKind.K4, MatchKeyKind.K7], MatchKeyKinds.ForPersons);
        Assert.Equal([MatchKeyKind.A1, MatchKeyKind.A0], MatchKeyKinds.ForAddresses);
    }

    [Theory]
    [InlineData("K1", MatchStrength.Strong)]
    [InlineData("K2", MatchStrength.Strong)]
    [InlineData("K4", MatchStrength.Strong)]
    [InlineData("K7", MatchStrength.Strong)]
    [InlineData("A1", MatchStrength.Strong)]
    [InlineData("A0", MatchStrength.Possible)]
    public void Knows_NameAndStrength(string name, MatchStrength strength)
    {
        Assert.True(MatchKeyKinds.TryParse(name, out var kind));
        Assert.Equal(name, MatchKeyKinds.Format(kind));
        Assert.Equal(strength, kind.Strength());
    }

    [Fact]
    public void Covers_EveryKindOnce() =>
        Assert.Equal(Enum.GetValues<MatchKeyKind>().Order(), MatchKeyKinds.ForPersons.Concat(MatchKeyKinds.ForAddresses).Order());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("k1")]
    [InlineData("K1 ")]
    [InlineData("0")]
    [InlineData("K1,K2")]
    [InlineData("K9")]
    public void Refuses_OtherName(string? name) => Assert.False(MatchKeyKinds.TryParse(name, out _));

    [Fact]
    public void Throws_UndefinedKind()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ((MatchKeyKind)99).Strength());
        Assert.Throws<ArgumentOutOfRangeException>(() => MatchKeyKinds.Format((MatchKeyKind)99));
    }
}
