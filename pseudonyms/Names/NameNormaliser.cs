using System.Text;

namespace Bekend.Pseudonyms.Names;

/// <summary>Brings a name down to the letters a–z.</summary>
internal static class NameNormaliser
{
    /// <summary>Letters the wire format maps before decomposition, both cases; and those only a typist maps.</summary>
    private static readonly Dictionary<Spelling, Dictionary<int, string>> Mapped = new()
    {
        [Spelling.Wire] = Pairs(NameData.Current.Mapped),
        [Spelling.Typed] = Pairs([NameData.Current.Mapped, .. NameData.Current.Typed]),
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

    private static Dictionary<int, string> Pairs(params IReadOnlyList<string> lines) =>
        lines.SelectMany(line => line.Split(' ')).ToDictionary(pair => (int)pair[0], pair => pair[1..]);
}
