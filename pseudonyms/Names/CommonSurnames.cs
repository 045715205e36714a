namespace Bekend.Pseudonyms.Names;

/// <summary>Surnames that at least 5,000 people in the Netherlands bear, prefixes apart.</summary>
/// <remarks>
/// Of 5,000 people some 500 share an initial, and one in sixty times one of these has a given birth date: such a match need not
/// be one person. Source: Nederlandse Familienamenbank, counts of the population register of 2007 (docs/match-keys.md).
/// </remarks>
internal static class CommonSurnames
{
    private static readonly HashSet<string> Names =
        new(NameData.Current.Common.SelectMany(line => line.Split(' ')), StringComparer.Ordinal);

    /// <summary>All of them, for tests.</summary>
    public static IReadOnlyCollection<string> All => Names;

    /// <summary>Whether a normalised surname, without prefix, is one of them.</summary>
    public static bool Contains(string surname) => Names.Contains(surname);
}
