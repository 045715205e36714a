namespace Bekend.Pseudonyms.Names;

/// <summary>Finds the first given name.</summary>
internal static class GivenNameReader
{
    private const string Vowels = "aeiouy";

    /// <summary>The first word with a letter, normalised; a title of nobility typed before it is skipped.</summary>
    /// <param name="givenNames">All given names as written.</param>
    /// <param name="spelling">See <see cref="Spelling"/>.</param>
    /// <returns>Letters a–z, or null when there is no given name. <c>Peter-Jan</c> gives <c>peterjan</c>.</returns>
    public static string? First(string? givenNames, Spelling spelling) =>
        Word(givenNames, spelling) is { } word ? NameNormaliser.Normalise(word, spelling) : null;

    /// <summary>Whether initials stand for a name: <c>J</c>, <c>T.J.</c>, <c>Th.</c>, <c>JHM</c>; a word with a full stop, of one letter, or without a vowel.</summary>
    /// <param name="givenNames">All given names as written.</param>
    public static bool HasInitials(string? givenNames) =>
        Word(givenNames, Spelling.Typed) is { } word
        && (word.Contains('.', StringComparison.Ordinal) || IsShort(NameNormaliser.Normalise(word, Spelling.Typed)));

    private static bool IsShort(string letters) => letters.Length == 1 || !letters.Any(Vowels.Contains);

    private static string? Word(string? givenNames, Spelling spelling)
    {
        var words = (givenNames ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => NameNormaliser.Normalise(word, spelling).Length > 0)
            .ToList();
        var first = words.SkipLast(1).TakeWhile(NobleTitles.Contains).Count();
        return first < words.Count ? words[first] : null;
    }
}
