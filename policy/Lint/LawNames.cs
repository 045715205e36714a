using System.Text.RegularExpressions;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Lint;

/// <summary>Which laws a text names, such as <c>wgbo</c> and <c>7:457</c> in "WGBO, BW 7:457": of the civil code, which holds everything, the article.</summary>
internal static partial class LawNames
{
    private static readonly string[] NoNames = ["wet", "de", "het", "en", "of", "jo", "art", "artikel", "lid", "sub", "par", "boek", "bw"];

    /// <summary>Names in lower case: words of letters that are not common words, and articles of the civil code.</summary>
    public static IEnumerable<string> In(string? text) => text is null
        ? []
        : Word().Matches(text).Select(word => word.Value.ToLowerInvariant()).Where(word => !NoNames.Contains(word));

    /// <summary>Every law that a legal basis names, by its own key or in `wet`.</summary>
    public static HashSet<string> Of(LegalBasis basis)
    {
        var names = In(basis.Law).ToHashSet(StringComparer.Ordinal);
        foreach (var (article, name) in ((string?, string)[])[(basis.Wpg, "wpg"), (basis.Wjsg, "wjsg"), (basis.Wgs, "wgs"), (basis.Awr, "awr")])
        {
            if (article is not null)
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>Whether a duty of secrecy is that of carers: Wet op de geneeskundige behandelingsovereenkomst (BW 7:457) or Wet BIG.</summary>
    public static bool IsMedical(string duty) => In(duty).Any(name => name is "wgbo" or "big") || duty.Contains("7:457", StringComparison.Ordinal);

    // A word that stands by itself: in "39f" and "2.37a" the letter is part of the article. Only the civil code numbers by book.
    [GeneratedRegex(@"(?<![\p{L}0-9.:])(?:\p{L}{2,}|[0-9]{1,2}[A-Za-z]?:[0-9]{1,4}[a-z]?)(?![\p{L}0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
