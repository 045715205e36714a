using Bekend.Ledger.Lines;

namespace Bekend.Ledger.Tests.Lines;

public sealed class StrictBase64Tests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("AA==", "00")]
    [InlineData("AAE=", "0001")]
    [InlineData("+/+/", "fbffbf")]
    public void Decodes_TheCanonicalSpelling(string text, string hex)
    {
        Assert.True(StrictBase64.TryDecode(text, out var bytes));
        Assert.Equal(hex, Convert.ToHexStringLower(bytes));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("AA")]
    [InlineData("AA=")]
    [InlineData("AB==")]
    [InlineData("AAF=")]
    [InlineData("AA==AA==")]
    [InlineData("A A==")]
    [InlineData(" AA==")]
    [InlineData("AA==\n")]
    [InlineData("AA\n==")]
    [InlineData("-_-_")]
    [InlineData("====")]
    [InlineData("AAA\u00e9")]
    [InlineData("    ")]
    public void Refuses_OtherSpellings(string text) => Assert.False(StrictBase64.TryDecode(text, out _));
}
