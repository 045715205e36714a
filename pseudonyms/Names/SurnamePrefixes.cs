namespace Bekend.Pseudonyms.Names;

/// <summary>The prefixes (voorvoegsels) that are recognised inside a typed surname.</summary>
/// <remarks>
/// Source: RvIG landelijke tabel 36 (voorvoegsels geslachtsnaam), with the abbreviations people type. The words are compared
/// as letters, so <c>'t</c> and <c>t</c>, or <c>D'</c> and <c>d’</c>, are one prefix.
/// </remarks>
internal static class SurnamePrefixes
{
    private const string Dutch =
        "aan, aan de, aan den, aan der, aan het, aan 't, bij, bij de, bij den, bij het, bij 't, boven d', de, de die, de die le, "
        + "de van der, den, der, des, die le, het, in, in de, in den, in der, in het, in 't, of, onder, onder de, onder den, "
        + "onder het, onder 't, op, op de, op den, op der, op gen, op het, op 't, op ten, over, over de, over den, over het, "
        + "over 't, 's, 't, te, ten, ter, tho, thoe, thor, to, toe, tot, uijt, uijt de, uijt den, uijt te de, uijt ten, uijt 't, "
        + "uit, uit de, uit den, uit het, uit te de, uit ten, uit 't, van, van de, van de l', van den, van der, van gen, "
        + "van het, van la, van 't, van ter, van van de, ver, voor, voor de, voor den, voor in 't, voor 't";

    private const string German =
        "am, am de, auf, auf dem, auf den, auf der, auf ter, aus, aus dem, aus den, aus der, aus 'm, im, unter, vom, von, "
        + "von dem, von den, von der, von 't, vor, vor der, zu, zum, zur";

    private const string Romance =
        "a, d', da, dal, dal', dall', dalla, das, de l', de la, de las, de le, deca, degli, dei, del, dell', della, di, do, don, "
        + "dos, du, i, l', la, las, le, les, lo, los";

    private const string Other = "af, al, ben, bin, el";

    private const string Abbreviations = "v, v d, v de, v den, v der, vd, v 't, v h, v het, vh";

    private static readonly HashSet<string> Prefixes =
    [
        .. string.Join(", ", Dutch, German, Romance, Other, Abbreviations)
            .Split(", ")
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
