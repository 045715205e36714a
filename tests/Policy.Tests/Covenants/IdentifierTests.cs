using Bekend.Policies.Covenants;

namespace Bekend.Policies.Tests.Covenants;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("overlast-voorbeeldstad")]
    [InlineData("a-")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz")]
    public void Accepts_CovenantId(string text)
    {
        Assert.True(CovenantId.TryParse(text, out var id));
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("a\n")]
    [InlineData("é")]
    [InlineData("../a")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz1")]
    public void Refuses_CovenantId(string? text)
    {
        Assert.False(CovenantId.TryParse(text, out var id));
        Assert.Equal(string.Empty, id.ToString());
    }

    [Fact]
    public void Accepts_Oin()
    {
        Assert.True(Oin.TryParse("00000099000000001000", out var oin));
        Assert.Equal("00000099000000001000", oin.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000009900000000100")]
    [InlineData("000000990000000010000")]
    [InlineData("0000009900000000100a")]
    [InlineData("0000009900000000100 ")]
    [InlineData("٠0000099000000001000")]
    public void Refuses_Oin(string? text) => Assert.False(Oin.TryParse(text, out _));

    [Fact]
    public void Orders_ClauseIds_AsPeopleCount() => Assert.Equal(
        ["R1", "R2", "V1", "R10"], new[] { "R10", "V1", "R2", "R1" }.Order(ClauseIdOrder.Instance));
}
