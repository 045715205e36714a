using Bekend.Pseudonyms.Persons;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Pseudonyms.Tests.Persons;

public sealed class BsnTests
{
    [Theory]
    [InlineData("999990019", "999990019")]
    [InlineData("999993653", "999993653")]
    [InlineData("10000008", "010000008")]
    [InlineData("010000008", "010000008")]
    [InlineData(" 9999.90.019 ", "999990019")]
    [InlineData("999 990 019", "999990019")]
    public void Accepts_ValidNumber(string text, string expected)
    {
        Assert.True(Bsn.TryParse(text, out var bsn, out var fault));
        Assert.Null(fault);
        Assert.Equal(expected, bsn.Value);
    }

    [Theory]
    [InlineData(null, "must have eight or nine digits")]
    [InlineData("", "must have eight or nine digits")]
    [InlineData("9999900", "must have eight or nine digits")]
    [InlineData("9999900190", "must have eight or nine digits")]
    [InlineData("99999001x", "must consist of digits")]
    [InlineData("99999001９", "must consist of digits")]
    [InlineData("-99990019", "must consist of digits")]
    [InlineData("999990018", "fails the 11-test")]
    [InlineData("999900919", "fails the 11-test")]
    [InlineData("000000000", "fails the 11-test")]
    [InlineData("00000000", "fails the 11-test")]
    public void Refuses_InvalidNumber(string? text, string message)
    {
        Assert.False(Bsn.TryParse(text, out var bsn, out var fault));
        Assert.Null(bsn);
        Assert.Equal(message, fault);
    }

    /// <summary>The rule said otherwise: the last digit is the weighted sum of the first eight, modulo 11.</summary>
    [Fact]
    public void AgreesWith_CheckDigitStatement() =>
        Prop.ForAll(ArbMap.Default.ArbFor<uint>().Filter(n => n % 1_000_000_000 > 0), n =>
        {
            var text = (n % 1_000_000_000).ToString("D9", null);
            var check = Enumerable.Range(0, 8).Sum(i => (9 - i) * (text[i] - '0')) % 11;
            return Bsn.TryParse(text, out _, out _) == (check == text[8] - '0');
        }).Holds();

    [Fact]
    public void AcceptsOneInEleven_OfConsecutiveNumbers()
    {
        var accepted = Enumerable.Range(100_000_000, 110_000).Count(n => Bsn.TryParse($"{n}", out _, out _));

        Assert.Equal(10_000, accepted);
    }

    [Fact]
    public void Refuses_EveryChangedDigit()
    {
        const string valid = "999990019";
        for (var i = 0; i < valid.Length; i++)
        {
            foreach (var digit in "0123456789".Where(d => d != valid[i]))
            {
                Assert.False(Bsn.TryParse(valid[..i] + digit + valid[(i + 1)..], out _, out _));
            }
        }
    }
}
