using System.Security.Cryptography;
using System.Text;
using Bekend.Pseudonyms.Names;

namespace Bekend.Pseudonyms.Tests.Names;

public sealed class UnicodeClassTests
{
    private static readonly char[] Units = [.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit)];

    /// <summary>
    /// The tables against another implementation of Unicode: in Python 3.11, the lines <c>f'{p:04X}\n'</c> for every p below 0x10000
    /// whose <c>unicodedata.category(chr(p))</c> starts with L, or is Lu, hashed.
    /// </summary>
    [Theory]
    [InlineData(false, 48965, "0BDF1EE3F34D2D99F31376E1B426B4C083FE51F20E1DA62CE911B3AFC6BCA7A9")]
    [InlineData(true, 1127, "0DBBBC146A15C7D1C84389BCC2826BD9F1DE4D55B50742868301B1FD0DC42570")]
    public void TableIs_UnicodeCategory(bool capitals, int count, string hash)
    {
        var all = Units.Where((capitals ? UnicodeClass.Capitals : UnicodeClass.Letters).Contains).ToList();

        Assert.Equal(count, all.Count);
        Assert.Equal(hash, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(all.Select(unit => $"{(int)unit:X4}\n"))))));
    }

    [Fact]
    public void AgreesWithRuntime_WhatUnicode14Knew()
    {
        Assert.All(Units.Where(UnicodeClass.Letters.Contains), unit => Assert.True(char.IsLetter(unit)));
        Assert.All(Units.Where(UnicodeClass.Capitals.Contains), unit => Assert.True(char.IsUpper(unit)));
    }

    [Fact]
    public void HoldsNoSurrogate() => Assert.DoesNotContain(Units.Where(char.IsSurrogate), UnicodeClass.Letters.Contains);
}
