using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads `wie`: <c>party/role</c>, or <c>party</c> for all its roles.</summary>
internal static class AskerReader
{
    public static IReadOnlyList<Asker> ReadMany(Node? node, SectionContext context) =>
        [.. ManyValues.Texts(node, context.Faults).Select(text => Read(text, context)).OfType<Asker>()];

    private static Asker? Read(Located<string> text, SectionContext context)
    {
        var parts = text.Value.Split('/');
        if (parts.Length > 2 || parts.Any(string.IsNullOrEmpty))
        {
            context.Faults.Add(text.Mark, $"expected `party` or `party/role`, but found {Quote.Of(text.Value)}");
            return null;
        }

        var asker = new Asker(parts[0], parts.ElementAtOrDefault(1));
        context.References.Add(new Reference(ReferenceKind.Party, asker.Party, text.Mark));
        context.Askers.Add(new Located<Asker>(asker, text.Mark));
        return asker;
    }
}
