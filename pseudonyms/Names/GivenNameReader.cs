namespace Bekend.Pseudonyms.Names;

/// <summary>Finds the first given name.</summary>
internal static class GivenNameReader
{
    /// <summary>The first word with a letter, normalised; a title of nobility typed before it is skipped.</summary>
    /// <param name="givenNames">All given names as written.</param>
    /// <param name="spelling">See <see cref="Spelling"/>.</param>
    /// <returns>Letters a–z, or null when there is no given name. <c>Peter-Jan</c> gives <c>peterjan</c>.</returns>
    public static string? First(string? givenNames, Spelling spelling)
    {
        var words = (givenNames ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => NameNormaliser.Normalise(word, spelling).Length > 0)
            .ToList();
        var first = words.SkipLast(1).TakeWhile(NobleTitles.Contains).Count();
        return first < words.Count ? NameNormaliser.Normalise(words[first], spelling) : null;
    }
}
