using System.Text.RegularExpressions;

namespace Bekend.Pseudonyms.Names;

/// <summary>How a surname sounds in Dutch: the spellings of one surname give one code.</summary>
/// <remarks>
/// The rules are regular expressions that .NET and browsers read alike, in names.json; each replaces every place it fits,
/// one rule after the other. Then the first vowel stays, and of what follows it only consonants that are heard.
/// Source: docs/match-keys.md, how a surname sounds; chosen by measurement (tests/Matching).
/// </remarks>
internal static partial class DutchSound
{
    private static readonly (Regex Pattern, string Replacement)[] Rules =
    [
        .. NameData.Current.Sounds
            .Select(rule => rule.Split('>'))
            .Select(rule => (new Regex(rule[0], RegexOptions.CultureInvariant), rule[1])),
    ];

    /// <summary>The code.</summary>
    /// <param name="name">Normalised: letters a–z, not empty.</param>
    /// <returns>Letters a–z, not empty: a name of which nothing would remain is its own code.</returns>
    public static string Code(string name)
    {
        var sounds = Rules.Aggregate(name, (text, rule) => rule.Pattern.Replace(text, rule.Replacement));
        var start = ThroughFirstVowel().Match(sounds).Length;
        var heard = Doubles().Replace(sounds[..start] + Silent().Replace(sounds[start..], ""), "$1");
        return heard.Length == 0 ? name : heard;
    }

    [GeneratedRegex("^[^aeiouy]*[aeiouy]?", RegexOptions.CultureInvariant)]
    private static partial Regex ThroughFirstVowel();

    // After the first vowel: vowels, and h, j and w.
    [GeneratedRegex("[aeiouyhjw]", RegexOptions.CultureInvariant)]
    private static partial Regex Silent();

    [GeneratedRegex(@"(.)\1+", RegexOptions.CultureInvariant)]
    private static partial Regex Doubles();
}
