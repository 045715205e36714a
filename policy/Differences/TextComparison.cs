using Bekend.Policies.Covenants;
using Bekend.Policies.Printing;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Differences;

/// <summary>Compares what two versions say, part by part. The order of rules, tests and of values that mean "one of" plays no part.</summary>
internal static class TextComparison
{
    /// <summary>Everything that differs, in the order of places.</summary>
    public static IReadOnlyList<TextChange> Compare(Covenant old, Covenant @new)
    {
        var (before, after) = (Flatten(old), Flatten(@new));
        return
        [
            .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
                .Select(place => new TextChange(place, before.GetValueOrDefault(place), after.GetValueOrDefault(place)))
                .Where(change => change.Before != change.After),
        ];
    }

    private static Dictionary<string, string> Flatten(Covenant covenant)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(CovenantTree.Of(covenant), string.Empty, texts);
        return texts;
    }

    private static void Add(Node node, string place, Dictionary<string, string> texts)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries)
                {
                    Add(entry.Value, place.Length == 0 ? entry.Key.Text : $"{place}.{entry.Key.Text}", texts);
                }

                break;
            case ListNode list when list.Items.All(item => item is TextNode):
                texts[place] = string.Join(", ", list.Items.Cast<TextNode>().Select(item => item.Text).Order(StringComparer.Ordinal));
                break;
            case ListNode list:
                foreach (var (item, i) in list.Items.Select((item, i) => (item, i)))
                {
                    Add(item, $"{place}.{NameOf(item) ?? $"{i + 1}"}", texts);
                }

                break;
            case TextNode text:
                texts[place] = text.Text;
                break;
        }
    }

    /// <summary>Rules and forbids go by their id, tests by their name, quotas by what they count.</summary>
    private static string? NameOf(Node node)
    {
        string[] names = ["id", "naam"];
        return node is not MapNode map ? null
            : map.Entries.FirstOrDefault(entry => names.Contains(entry.Key.Text))?.Value is TextNode name ? name.Text
            : string.Join('/', map.Entries.Where(entry => entry.Key.Text is "per" or "venster").Select(entry => entry.Value).OfType<TextNode>().Select(text => text.Text)) is { Length: > 0 } quota ? quota : null;
    }
}
