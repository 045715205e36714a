using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Pseudonyms.Tests.MatchKeys;

public sealed class MatchKeyKindsTests
{
    [Fact]
    public void OrdersKinds_StrongestFirst()
    {
        Assert.Equal("K1 K2 K4 K7 K3 K5 K8 K6", string.Join(' ', MatchKeyKinds.ForPersons));
        Assert.Equal("A1 A2 A3 A1s A0", string.Join(' ', MatchKeyKinds.ForAddresses));
    }

    [Theory]
    [InlineData("K1", MatchStrength.Strong)]
    [InlineData("K2", MatchStrength.Strong)]
    [InlineData("K3", MatchStrength.Probable)]
    [InlineData("K4", MatchStrength.Strong)]
    [InlineData("K5", MatchStrength.Probable)]
    [InlineData("K6", MatchStrength.Possible)]
    [InlineData("K7", MatchStrength.Strong)]
    [InlineData("K8", MatchStrength.Probable)]
    [InlineData("A1", MatchStrength.Strong)]
    [InlineData("A1s", MatchStrength.Probable)]
    [InlineData("A2", MatchStrength.Strong)]
    [InlineData("A3", MatchStrength.Strong)]
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
    [InlineData("A1S")]
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
