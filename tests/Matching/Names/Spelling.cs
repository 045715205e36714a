using System.Globalization;
using System.Text;

namespace Bekend.Matching.Names;

/// <summary>Spellings of names as people type them, made without the product's own tables.</summary>
internal static class Spelling
{
    // What a Dutch typist makes of letters that are not a letter with a mark.
    private static readonly Dictionary<char, string> Typed =
        "ÆAe æae ŒOe œoe ØO øo ßss ŁL łl ĐD đd ÐD ðd ÞTh þth ĦH ħh ıi ŊN ŋn ŦT ŧt ĸk ŀl".Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

    /// <summary>Without diacritics.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in string.Concat(text.Select(c => Typed.GetValueOrDefault(c, c.ToString()))).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    /// <summary>In capitals, without diacritics.</summary>
    public static string Capitals(string text) => Plain(text).ToUpperInvariant();

    /// <summary>With another apostrophe.</summary>
    public static string Curly(string text) => text.Replace('\'', '’');

    /// <summary>ij as one key: ĳ.</summary>
    public static string Ligature(string text) =>
        text.Replace("IJ", "Ĳ", StringComparison.Ordinal).Replace("ij", "ĳ", StringComparison.Ordinal);

    /// <summary>ij as y.</summary>
    public static string Y(string text) => text.Replace("IJ", "Y", StringComparison.Ordinal).Replace("ij", "y", StringComparison.Ordinal);

    /// <summary>ij as ÿ.</summary>
    public static string YWithDots(string text) => text.Replace("IJ", "Ÿ", StringComparison.Ordinal).Replace("ij", "ÿ", StringComparison.Ordinal);
}
