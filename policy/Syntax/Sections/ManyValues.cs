using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads "one of": a single value or a list of at least one, without repeats.</summary>
internal static class ManyValues
{
    public static IReadOnlyList<Located<string>> Texts(Node? node, FaultList faults) =>
        Distinct<string>(node, faults, n => Values.Text(n, faults) is { } text ? new Located<string>(text, n.Mark) : null);

    public static IReadOnlyList<Located<T>> Words<T>(Node? node, string what, IReadOnlyDictionary<string, T> words, FaultList faults)
        where T : struct =>
        Distinct<T>(node, faults, n => Values.Word(n, what, words, faults) is { } word ? new Located<T>(word, n.Mark) : null);

    /// <summary>The items of a list, or the node itself as the only one.</summary>
    public static IReadOnlyList<Node> Items(Node? node, FaultList faults)
    {
        switch (node)
        {
            case null:
                return [];
            case ListNode { Items.Count: 0 }:
                faults.Add(node.Mark, "an empty list; leave the key out or name at least one");
                return [];
            case ListNode list:
                return list.Items;
            default:
                return [node];
        }
    }

    private static List<Located<T>> Distinct<T>(Node? node, FaultList faults, Func<Node, Located<T>?> read)
    {
        var values = new List<Located<T>>();
        var seen = new HashSet<T>();
        foreach (var item in Items(node, faults))
        {
            if (read(item) is not { } value)
            {
                continue;
            }

            if (seen.Add(value.Value))
            {
                values.Add(value);
            }
            else
            {
                faults.Add(item.Mark, $"{Quote.Of(((TextNode)item).Text)} is named twice");
            }
        }

        return values;
    }
}
