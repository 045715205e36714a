using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads `bijzonder` of a rule.</summary>
internal static class SpecialCategoryReader
{
    public static SpecialCategory? Read(Node? node, FaultList faults)
    {
        if (MapReader.Open(node, ClauseSections.SpecialCategory, faults) is not { } map)
        {
            return null;
        }

        var categoryNode = map.Get("categorie");
        var category = Values.Text(categoryNode, faults);
        if (category is not null && !Shapes.Categories.Contains(category, StringComparer.Ordinal))
        {
            faults.As(Codes.UnknownWord).AddUnknown(categoryNode!.Mark, "category", category, Shapes.Categories);
        }

        var about = category is null ? "special" : Quote.Of(category);
        var ground = Values.Text(map.Get("grond", $"{about} data need a ground (`grond`)"), faults);
        return new SpecialCategory(category ?? string.Empty, ground ?? string.Empty);
    }
}
