using System.Text;

namespace Bekend.Pseudonyms.Names;

/// <summary>Brings a name down to the letters a–z.</summary>
internal static class NameNormaliser
{
    /// <summary>Letters the wire format maps before decomposition, both cases; and those only a typist maps.</summary>
    private static readonly Dictionary<Spelling, Dictionary<int, string>> Mapped = new()
    {
        [Spelling.Wire] = Pairs("ßss ẞss æae Æae œoe Œoe øo Øo łl Łl đd Đd ðd Ðd þth Þth ĳij Ĳij"),
        [Spelling.Typed] = Pairs(
            "ßss ẞss æae Æae œoe Œoe øo Øo łl Łl đd Đd ðd Ðd þth Þth ĳij Ĳij "
            + "ıi ħh Ħh ŧt Ŧt ŋn Ŋn ĸk əe Əe ǝe Ǝe ɛe Ɛe ɔo Ɔo ǿo Ǿo ǽae Ǽae ǣae Ǣae "
            + "ɓb Ɓb ƀb Ƀb ɖd Ɖd ɗd Ɗd ƒf Ƒf ǥg Ǥg ɨi Ɨi ƙk Ƙk ɲn Ɲn ʉu Ʉu ƴy Ƴy ƶz Ƶz"),
    };

    /// <summary>Maps, decomposes (NFKD), drops marks, lowers, and keeps a–z.</summary>
    /// <param name="text">Any text; null counts as empty, an unpaired surrogate falls away.</param>
    /// <param name="spelling">What becomes of letters that do not decompose.</param>
    /// <returns>Letters a–z; possibly empty.</returns>
    /// <remarks>Source: docs/match-keys.md, names, rule 1. Applying it twice changes nothing.</remarks>
    public static string Normalise(string? text, Spelling spelling = Spelling.Wire)
    {
        var mapped = Mapped[spelling];
        var letters = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            letters.Append(mapped.GetValueOrDefault(rune.Value) ?? UnicodeLatin.Decompose(rune.Value));
        }

        return letters.ToString();
    }

    private static Dictionary<int, string> Pairs(string pairs) =>
        pairs.Split(' ').ToDictionary(pair => (int)pair[0], pair => pair[1..]);
}
