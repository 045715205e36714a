using System.Collections.Immutable;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads `bijzonder` of a rule.</summary>
/// <remarks>Categories: AVG articles 9(1) and 10.</remarks>
internal static class SpecialCategoryReader
{
    private static readonly ImmutableArray<string> Categories =
    [
        "gezondheid", "strafrechtelijk", "afkomst", "politiek", "overtuiging", "vakbond", "genetisch", "biometrisch", "seksueel",
    ];

    public static SpecialCategory? Read(Node? node, FaultList faults)
    {
        if (MapReader.Open(node, faults, "categorie", "grond") is not { } map)
        {
            return null;
        }

        var categoryNode = map.Required("categorie");
        var category = Values.Text(categoryNode, faults);
        if (category is not null && !Categories.Contains(category, StringComparer.Ordinal))
        {
            faults.AddUnknown(categoryNode!.Mark, "category", category, Categories);
        }

        var about = category is null ? "special" : Quote.Of(category);
        var ground = Values.Text(map.Required("grond", $"{about} data need a ground (`grond`)"), faults);
        return new SpecialCategory(category ?? string.Empty, ground ?? string.Empty);
    }
}
