using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `grondslagen`.</summary>
internal static class LegalBasisReader
{
    public static LegalBasis? Read(TextNode name, Node node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(node, faults, "avg", "avg9", "wpg", "wjsg", "wet", "besluit", "partijen") is not { } map)
        {
            return null;
        }

        string? Text(string key) => Values.Text(map.Optional(key), faults);

        return new LegalBasis(
            name.Text,
            Text("avg"),
            Text("avg9"),
            Text("wpg"),
            Text("wjsg"),
            Text("wet"),
            Text("besluit"),
            context.Refer(ReferenceKind.Party, ManyValues.Texts(map.Optional("partijen"), faults)));
    }
}
