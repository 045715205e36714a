using System.Text;
using Bekend.Gateway.Accounts.SignIn;

namespace Bekend.Gateway.Tests.Accounts;

/// <summary>RFC 6238 and RFC 4648, by their own vectors.</summary>
public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B (SHA-1), the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Computes_TheCodesOfTheStandard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void Accepts_OneStepAround_AndNothingSpent()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_000_000_000);
        var step = Totp.StepAt(now);

        for (var offset = -3; offset <= 3; offset++)
        {
            Assert.Equal(Math.Abs(offset) <= 1 ? step + offset : null, Totp.Match(Secret, Totp.CodeOf(Secret, step + offset), now, after: 0));
        }

        Assert.Null(Totp.Match(Secret, Totp.CodeOf(Secret, step), now, after: step));
        Assert.Null(Totp.Match(Secret, Totp.CodeOf(Secret, step - 1), now, after: step));
        Assert.Equal(step + 1, Totp.Match(Secret, Totp.CodeOf(Secret, step + 1), now, after: step));
        Assert.All(["", "1", "0000000", "abcdef"], code => Assert.Null(Totp.Match(Secret, code, now, after: 0)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("MY", "f")]
    [InlineData("MZXQ", "fo")]
    [InlineData("MZXW6", "foo")]
    [InlineData("MZXW6YQ", "foob")]
    [InlineData("mzxw6ytb", "fooba")]
    [InlineData("MZXW6YTBOI", "foobar")]
    public void Reads_Base32(string text, string plain) => Assert.Equal(Encoding.ASCII.GetBytes(plain), Base32.Parse(text));

    [Theory]
    [InlineData("M")]
    [InlineData("MZX")]
    [InlineData("MZ")]
    [InlineData("MY======")]
    [InlineData("MZXW 6YQ")]
    [InlineData("MZXW0")]
    [InlineData("MZXW1")]
    public void Refuses_WhatIsNoBase32(string text) => Assert.Null(Base32.Parse(text));
}
