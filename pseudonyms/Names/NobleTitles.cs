namespace Bekend.Pseudonyms.Names;

/// <summary>Titles of nobility and predicates that may be typed before a name.</summary>
/// <remarks>Source: RvIG landelijke tabel 38 (adellijke titel/predicaat), with the customary abbreviations.</remarks>
internal static class NobleTitles
{
    private static readonly HashSet<string> Titles = new(NameData.Current.Titles.Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the word, whatever its case and full stops, is a title.</summary>
    public static bool Contains(string word) => Titles.Contains(NameNormaliser.Normalise(word));
}
