using System.Collections;
using System.Globalization;

namespace Bekend.Pseudonyms.Names;

/// <summary>A class of UTF-16 code units, as Unicode 14 knew it. Surrogates are in none.</summary>
/// <remarks>
/// <c>char.IsLetter</c> and a browser's <c>\p{L}</c> grow with each version of Unicode, and then two partners would cut one
/// name differently. Format: <c>unit</c>, <c>first-last</c>, or <c>first-last/2</c> for every second one.
/// Source: UnicodeData.txt, Unicode 14, general category.
/// </remarks>
internal sealed class UnicodeClass
{
    private readonly BitArray _units = new(char.MaxValue + 1);

    private UnicodeClass(IReadOnlyList<string> lines)
    {
        foreach (var range in lines.SelectMany(line => line.Split(' ')))
        {
            var everySecond = range.EndsWith("/2", StringComparison.Ordinal);
            var ends = (everySecond ? range[..^2] : range).Split('-');
            for (var unit = Parse(ends[0]); unit <= Parse(ends[^1]); unit += everySecond ? 2 : 1)
            {
                _units[unit] = true;
            }
        }
    }

    /// <summary>Letters: categories Lu, Ll, Lt, Lm and Lo.</summary>
    public static UnicodeClass Letters { get; } = new(NameData.Current.Letters);

    /// <summary>Capitals: category Lu.</summary>
    public static UnicodeClass Capitals { get; } = new(NameData.Current.Capitals);

    /// <summary>Whether the code unit is in the class.</summary>
    public bool Contains(char unit) => _units[unit];

    private static int Parse(string unit) => int.Parse(unit, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
