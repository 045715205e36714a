using Bekend.Pseudonyms.Addresses;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Pseudonyms.Tests.Addresses;

public sealed class AddressPartsTests
{
    [Theory]
    [InlineData("1312AB", "1312AB")]
    [InlineData("1312 ab", "1312AB")]
    [InlineData(" 13 12\u00A0aB ", "1312AB")]
    [InlineData("9999ZZ", "9999ZZ")]
    public void Accepts_Postcode(string text, string expected)
    {
        Assert.True(Postcode.TryParse(text, out var postcode, out _));
        Assert.Equal(expected, postcode.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0312AB")]
    [InlineData("1312A")]
    [InlineData("1312ABC")]
    [InlineData("131 AB")]
    [InlineData("AB1312")]
    [InlineData("1312-AB")]
    [InlineData("1312 ıa")]
    [InlineData("1312 ſa")]
    [InlineData("1312 Ａa")]
    [InlineData("131２AB")]
    [InlineData("1312AB\0")]
    public void Refuses_Postcode(string? text) => Assert.False(Postcode.TryParse(text, out _, out _));

    [Theory]
    [InlineData("1", 1)]
    [InlineData("99999", 99999)]
    [InlineData(" 00012 ", 12)]
    public void Accepts_HouseNumber(string text, int expected)
    {
        Assert.True(HouseNumber.TryParse(text, out var number, out _));
        Assert.Equal(expected, number.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("00000")]
    [InlineData("100000")]
    [InlineData("000012")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("12a")]
    [InlineData("٣")]
    [InlineData("99999999999999999999")]
    public void Refuses_HouseNumber(string? text) => Assert.False(HouseNumber.TryParse(text, out _, out _));

    [Theory]
    [InlineData("", null, "")]
    [InlineData("a", null, "A")]
    [InlineData("-a", null, "A")]
    [InlineData("a", "bis", "ABIS")]
    [InlineData(null, "1 hoog", "1HOOG")]
    [InlineData("A", "-4a", "A4A")]
    [InlineData("é", "ß/ı", "")]
    public void Joins_Suffix(string? letter, string? addition, string expected) =>
        Assert.Equal(expected, HouseSuffix.Of(letter, addition).Value);

    [Fact]
    public void KeepsOnlyCapitalsAndDigits_AnySuffix() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var suffix = HouseSuffix.Of(text).Value;
            return suffix.All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && HouseSuffix.Of(suffix).Value == suffix;
        }).Holds();
}
