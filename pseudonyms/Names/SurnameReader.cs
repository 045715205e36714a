namespace Bekend.Pseudonyms.Names;

/// <summary>Reads a surname in every way that gives a key.</summary>
internal static class SurnameReader
{
    /// <summary>The readings: each part of a double name, the whole, and the name with what may not have been a prefix or title.</summary>
    /// <param name="prefix">Voorvoegsel as registered or typed, or null.</param>
    /// <param name="name">Surname; <c>.</c>, <c>-</c> and empty mean unknown. A prefix or title at its start is taken off.</param>
    /// <param name="spelling">See <see cref="Spelling"/>.</param>
    /// <returns>Letters a–z, none empty, no doubles, likeliest first.</returns>
    /// <remarks>Source: docs/match-keys.md, names, rules 2, 3, 4 and 7.</remarks>
    public static IReadOnlyList<string> Read(string? prefix, string? name, Spelling spelling)
    {
        if (NameNormaliser.Normalise(name, spelling).Length == 0)
        {
            return [];
        }

        var readings = Parts(name!).Append(Core(name!)).Append(Core($"{prefix} {name}")).Append(WithoutTitleRule(name!));
        return
        [
            .. readings
                .Select(words => NameNormaliser.Normalise(string.Concat(words), spelling))
                .Where(letters => letters.Length > 0)
                .Distinct(),
        ];
    }

    // A part of articles only, as in Al-Badri, would be shared by thousands: it belongs to the part after it.
    private static IEnumerable<string[]> Parts(string name)
    {
        var parts = NameWords.Parts(name);
        return parts
            .Where((part, i) => i == parts.Length - 1 || !SurnamePrefixes.AreAll(NameWords.Split(part)))
            .Select(Core);
    }

    // Titles first, then prefixes as long as there are any; the last word always stays, for it is the name.
    private static string[] Core(string name)
    {
        var words = NameWords.Split(NameWords.PrefixFirst(name));
        var titles = words.SkipLast(1).TakeWhile(NobleTitles.Contains).Count();
        return WithoutPrefixes(words[titles..]);
    }

    // Ridder and Prins also begin surnames. When a title was taken off, the name is read with it as well.
    private static string[] WithoutTitleRule(string name) => WithoutPrefixes(NameWords.Split(NameWords.PrefixFirst(name)));

    private static string[] WithoutPrefixes(string[] words)
    {
        while (words.Length > 1 && SurnamePrefixes.LongestAtStart(words.AsSpan(0, words.Length - 1)) is > 0 and var length)
        {
            words = words[length..];
        }

        return words;
    }
}
