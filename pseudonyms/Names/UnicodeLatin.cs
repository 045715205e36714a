namespace Bekend.Pseudonyms.Names;

/// <summary>Unicode compatibility decomposition (NFKD) of every code point that has one ending in Latin letters.</summary>
/// <remarks>
/// The .NET runtime does not decompose at all when it runs without ICU (<c>InvariantGlobalization</c>, the default of many
/// container images): <c>string.Normalize</c> then returns its input. A key must not depend on a runtime setting, nor
/// on the ICU version of one partner or the browser of one employee, so the data is part of the source: names.json.
/// Format: <c>point:letters</c>, <c>first-last:letters</c>, or <c>first-last:a+</c> for consecutive letters from a.
/// Source: UnicodeData.txt, Unicode 14; code points from U+0080; NFKD, lower case, only a–z kept, empty results left out.
/// </remarks>
internal static class UnicodeLatin
{
    private static readonly Dictionary<int, string> Letters = Read(NameData.Current.Decomposed);

    /// <summary>All code points of the table and their letters, for tests.</summary>
    public static IReadOnlyDictionary<int, string> All => Letters;

    /// <summary>Letters a–z that remain of one code point.</summary>
    /// <param name="codePoint">Unicode scalar value, U+0000 to U+10FFFF.</param>
    /// <returns>One or more letters a–z, lower case; empty when no Latin letter remains.</returns>
    public static string Decompose(int codePoint) =>
        codePoint switch
        {
            >= 'a' and <= 'z' => ((char)codePoint).ToString(),
            >= 'A' and <= 'Z' => ((char)(codePoint - 'A' + 'a')).ToString(),
            < 0x80 => "",
            _ => Letters.GetValueOrDefault(codePoint, ""),
        };

    private static Dictionary<int, string> Read(IReadOnlyList<string> lines)
    {
        var letters = new Dictionary<int, string>();
        foreach (var range in lines.SelectMany(line => line.Split(' ')))
        {
            var value = range[(range.IndexOf(':', StringComparison.Ordinal) + 1)..];
            var points = range[..range.IndexOf(':', StringComparison.Ordinal)].Split('-');
            var first = Convert.ToInt32(points[0], 16);
            var last = Convert.ToInt32(points[^1], 16);
            for (var point = first; point <= last; point++)
            {
                letters.Add(point, value.EndsWith('+') ? ((char)(value[0] + point - first)).ToString() : value);
            }
        }

        return letters;
    }
}
