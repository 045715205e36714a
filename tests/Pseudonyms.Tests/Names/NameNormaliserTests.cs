using System.Security.Cryptography;
using System.Text;
using Bekend.Pseudonyms.Names;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Pseudonyms.Tests.Names;

public sealed class NameNormaliserTests
{
    [Theory]
    [InlineData("Zijthoff-Çelik", "zijthoffcelik")]
    [InlineData("STRAẞE Straße", "strassestrasse")]
    [InlineData("Æbelø ÆBELØ", "aebeloaebelo")]
    [InlineData("Œuvre œ", "oeuvreoe")]
    [InlineData("Wałęsa ŁÓDŹ", "walesalodz")]
    [InlineData("Đặng đ Ðð Þþ", "dangdddthth")]
    [InlineData("ĲSBRAND ĳsbrand IJsbrand", "ijsbrandijsbrandijsbrand")]
    [InlineData("Nguyễn Thị Ố", "nguyenthio")]
    [InlineData("Dvořák Žižka Čapek", "dvorakzizkacapek")]
    [InlineData("İzmir", "izmir")]
    [InlineData("e\u0301e\u0308\u0323", "ee")]
    [InlineData("ﬁﬂ Ａｂｃ 𝐀𝒷 Ⅷ K Å", "fiflabcabviiika")]
    [InlineData("ŉ ſ ŀ ª º", "nslao")]
    [InlineData("O'Brien 2e", "obriene")]
    [InlineData("Иван 李 محمد 123 .-|:", "")]
    [InlineData("a\uD800b\uDC00c", "abc")]
    [InlineData(null, "")]
    public void Normalises_ToLetters(string? text, string expected) => Assert.Equal(expected, NameNormaliser.Normalise(text));

    [Theory]
    [InlineData("Yıldız", "yldz", "yildiz")]
    [InlineData("Ħal Ŧor Ŋa ĸa", "alorAa", "haltornaka")]
    [InlineData("Ǿrsted Ǽ", "rsted", "orstedae")]
    [InlineData("Əliyev", "liyev", "eliyev")]
    public void ReadsLettersWithoutDecomposition_InTwoSpellings(string text, string wire, string typed)
    {
        Assert.Equal(wire.Replace("A", "a", StringComparison.Ordinal), NameNormaliser.Normalise(text));
        Assert.Equal(typed, NameNormaliser.Normalise(text, Spelling.Typed));
    }

    [Fact]
    public void SpellingsAgree_MappedLetters() =>
        Assert.All("ßẞæÆœŒøØłŁđĐðÐþÞĳĲéÉçşŞğĞçÇöÖüÜñÑ", c =>
            Assert.Equal(NameNormaliser.Normalise(c.ToString()), NameNormaliser.Normalise(c.ToString(), Spelling.Typed)));

    /// <summary>
    /// The whole table against another implementation of Unicode: in Python 3.11, the lines <c>f'{p:04X}={letters}\n'</c> for every
    /// p from 0x80 whose <c>re.sub('[^a-z]', '', unicodedata.normalize('NFKD', chr(p)).lower())</c> is not empty, hashed.
    /// </summary>
    [Fact]
    public void TableIs_UnicodeDecomposition()
    {
        var lines = string.Concat(UnicodeLatin.All.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key:X4}={entry.Value}\n"));

        Assert.Equal(1620, UnicodeLatin.All.Count);
        Assert.Equal(
            "637B78DA678A74EB58E682F6CF8AB565DCF3247F26BC11F10C54D3CB44ECED68",
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(lines))));
    }

    [Fact]
    public void IsIdempotentAndLatin_AnyText() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var once = NameNormaliser.Normalise(text);
            return once.All(c => c is >= 'a' and <= 'z') && NameNormaliser.Normalise(once) == once;
        }).Holds();

    [Fact]
    public void IsIdempotentAndLatin_EveryCodePoint()
    {
        for (var point = 0; point <= 0x10FFFF; point++)
        {
            if (!Rune.IsValid(point))
            {
                continue;
            }

            foreach (var spelling in Spellings.All)
            {
                var letters = NameNormaliser.Normalise(new Rune(point).ToString(), spelling);
                if (letters.Length > 0)
                {
                    Assert.Matches("^[a-z]+$", letters);
                    Assert.Equal(letters, NameNormaliser.Normalise(letters, spelling));
                }
            }
        }
    }

    [Fact]
    public void IgnoresCase_AnyLatinLetter() =>
        Assert.All(Enumerable.Range(0x41, 0x250 - 0x41).Concat(Enumerable.Range(0x1E00, 0x100)), point =>
        {
            // ı and ſ have capitals that belong to another letter.
            var c = (char)point;
            if (char.ToLowerInvariant(char.ToUpperInvariant(c)) == c)
            {
                Assert.Equal(NameNormaliser.Normalise(c.ToString()), NameNormaliser.Normalise(char.ToUpperInvariant(c).ToString()));
            }
        });
}
