using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads a mapping with a fixed set of keys; every other key is a fault.</summary>
internal sealed class MapReader
{
    private readonly MapNode map;
    private readonly FaultList faults;

    private MapReader(MapNode map, FaultList faults) => (this.map, this.faults) = (map, faults);

    public Mark Mark => map.Mark;

    /// <returns>Null, after adding a fault, when the node is not a mapping; null without one when there is no node.</returns>
    public static MapReader? Open(Node? node, FaultList faults, params IReadOnlyList<string> keys)
    {
        if (AsMap(node, faults) is not { } map)
        {
            return null;
        }

        foreach (var entry in map.Entries.Where(e => !keys.Contains(e.Key.Text, StringComparer.Ordinal)))
        {
            faults.AddUnknown(entry.Key.Mark, "key", entry.Key.Text, keys);
        }

        return new MapReader(map, faults);
    }

    /// <summary>A mapping whose keys the author chooses.</summary>
    /// <returns>Null, after adding a fault, when the node is not a mapping; null without one when there is no node.</returns>
    public static MapNode? AsMap(Node? node, FaultList faults)
    {
        if (node is not null and not MapNode)
        {
            faults.Add(node.Mark, $"expected a mapping, but found {Describe(node)}");
        }

        return node as MapNode;
    }

    public static string Describe(Node node) => node switch
    {
        MapNode => "a mapping",
        ListNode => "a list",
        TextNode { Text: "", IsPlain: true } => "nothing",
        TextNode text => Quote.Of(text.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    public Node? Optional(string key) =>
        map.Entries.FirstOrDefault(e => string.Equals(e.Key.Text, key, StringComparison.Ordinal))?.Value;

    /// <returns>Null, after adding a fault at the mapping, when the key is absent.</returns>
    public Node? Required(string key, string? fault = null)
    {
        var value = Optional(key);
        if (value is null)
        {
            faults.Add(map.Mark, fault ?? $"missing key `{key}`");
        }

        return value;
    }
}
