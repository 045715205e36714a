using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads `leden`: a list of names or OINs, or a mapping from name to OIN.</summary>
internal static class MemberReader
{
    public static IReadOnlyList<Located<Member>> Read(Node? node, FaultList faults) => node is MapNode
        ? [.. Named.Read(node, faults, (name, value) => ReadPair(name, value, faults)).Select(b => b.Member)]
        : [.. ManyValues.Items(node, faults).Select(item => ReadItem(item, faults)).OfType<Located<Member>>()];

    private static Box? ReadPair(TextNode name, Node value, FaultList faults) =>
        Values.Text(value, faults) is { } text && ReadOin(text, value.Mark, faults) is { } oin
            ? new Box(new Located<Member>(new Member(name.Text, oin), value.Mark))
            : null;

    private static Located<Member>? ReadItem(Node item, FaultList faults)
    {
        if (Values.Text(item, faults) is not { } text)
        {
            return null;
        }

        if (text.All(char.IsAsciiDigit))
        {
            return ReadOin(text, item.Mark, faults) is { } oin ? new Located<Member>(new Member(text, oin), item.Mark) : null;
        }

        return Values.Name(item, faults) is { } name ? new Located<Member>(new Member(name, null), item.Mark) : null;
    }

    private static Oin? ReadOin(string text, Mark mark, FaultList faults)
    {
        if (Oin.TryParse(text, out var oin))
        {
            return oin;
        }

        faults.Add(mark, $"{Quote.Of(text)} is not an OIN: 20 digits");
        return null;
    }

    private sealed record Box(Located<Member> Member);
}
