namespace Bekend.Pseudonyms.Names;

/// <summary>The prefixes (voorvoegsels) that are recognised inside a typed surname.</summary>
/// <remarks>
/// Source: RvIG landelijke tabel 36 (voorvoegsels geslachtsnaam), with the abbreviations people type. The words are compared
/// as letters, so <c>'t</c> and <c>t</c>, or <c>D'</c> and <c>d’</c>, are one prefix.
/// </remarks>
internal static class SurnamePrefixes
{
    private static readonly HashSet<string> Prefixes =
    [
        .. NameData.Current.Prefixes
            .SelectMany(line => line.Split(", "))
            .Select(prefix => Key(NameWords.Split(prefix))),
    ];

    /// <summary>How many words at the start form the longest known prefix.</summary>
    /// <param name="words">Words as <see cref="NameWords.Split"/> gives them.</param>
    /// <returns>0 when the words start with no prefix.</returns>
    public static int LongestAtStart(ReadOnlySpan<string> words)
    {
        const int LongestPrefix = 3;
        for (var length = Math.Min(LongestPrefix, words.Length); length > 0; length--)
        {
            if (Prefixes.Contains(Key(words[..length])))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Whether the words are prefixes and nothing else.</summary>
    public static bool AreAll(ReadOnlySpan<string> words)
    {
        while (!words.IsEmpty && LongestAtStart(words) is > 0 and var length)
        {
            words = words[length..];
        }

        return words.IsEmpty;
    }

    private static string Key(ReadOnlySpan<string> words) =>
        string.Join(' ', words.ToArray().Select(word => NameNormaliser.Normalise(word)));
}
