using System.Buffers;

namespace Bekend.Pseudonyms.Names;

/// <summary>Cuts a name into words and into the parts of a double name.</summary>
internal static class NameWords
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create(NameData.Current.Apostrophes);

    private static readonly string Hyphens = NameData.Current.Hyphens;

    /// <summary>Words before whose apostrophe the rest of the name is a word of its own: d'Aubigny, dell'Orto.</summary>
    private static readonly HashSet<string> Elisions = new(NameData.Current.Elisions.Split(' '), StringComparer.Ordinal);

    /// <summary>Words that are glued to the one before them: van't, in't.</summary>
    private static readonly HashSet<string> Contractions =
        new(NameData.Current.Contractions.Split(' '), StringComparer.Ordinal);

    /// <summary>The words of a name, elided articles on their own and without their apostrophe.</summary>
    /// <returns>Words; the first one holds a letter, a later one may hold none.</returns>
    public static string[] Split(string name) =>
    [
        .. name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(SplitWord)
            .Where(word => word.Length > 0)
            .SkipWhile(word => !word.Any(UnicodeClass.Letters.Contains)),
    ];

    /// <summary>Puts a prefix typed after a comma back in front: <c>Berg, van den</c> becomes <c>van den Berg</c>.</summary>
    public static string PrefixFirst(string name)
    {
        var comma = name.LastIndexOf(',');
        if (comma < 0)
        {
            return name;
        }

        var words = Split(name[(comma + 1)..]);
        return words.Length > 0 && SurnamePrefixes.AreAll(words) ? $"{name[(comma + 1)..]} {name[..comma]}" : name;
    }

    /// <summary>The parts of a double name, in order; a single name gives one part.</summary>
    public static string[] Parts(string name) =>
    [
        .. name.Split(Hyphens.ToCharArray()).Where(part => part.Any(UnicodeClass.Letters.Contains)),
    ];

    private static string[] SplitWord(string word)
    {
        var mark = word.AsSpan().IndexOfAny(Apostrophes);
        return mark switch
        {
            < 0 => [word],
            0 when IsGluedArticle(word.AsSpan(1)) => [word[1..2], word[2..]],
            0 => [word[1..]],
            _ when IsElision(word[..mark], word[(mark + 1)..]) => [word[..mark], word[(mark + 1)..]],
            _ => [word],
        };
    }

    // 's-Gravesande and 'tHart, but not 'Said.
    private static bool IsGluedArticle(ReadOnlySpan<char> rest) =>
        rest.Length > 1
        && ((rest[0] is 's' or 't' && UnicodeClass.Capitals.Contains(rest[1]))
            || (rest[0] is 's' or 't' or 'S' or 'T' && Hyphens.Contains(rest[1])));

    private static bool IsElision(string head, string tail) =>
        Elisions.Contains(NameNormaliser.Normalise(head)) || Contractions.Contains(NameNormaliser.Normalise(tail));
}
