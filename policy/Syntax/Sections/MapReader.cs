using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads a mapping with a fixed set of keys; every other key is a fault.</summary>
internal sealed class MapReader
{
    private readonly MapNode map;
    private readonly Section section;
    private readonly FaultList faults;

    private MapReader(MapNode map, Section section, FaultList faults) => (this.map, this.section, this.faults) = (map, section, faults);

    public Mark Mark => map.Mark;

    /// <summary>Where each key stands.</summary>
    public IReadOnlyDictionary<string, Mark> Marks => map.Entries.ToDictionary(e => e.Key.Text, e => e.Key.Mark, StringComparer.Ordinal);

    /// <returns>Null, after adding a fault, when the node is not a mapping; null without one when there is no node.</returns>
    public static MapReader? Open(Node? node, Section section, FaultList faults)
    {
        if (AsMap(node, faults) is not { } map)
        {
            return null;
        }

        foreach (var entry in map.Entries.Where(e => !section.Has(e.Key.Text)))
        {
            faults.AddUnknown(entry.Key.Mark, "key", entry.Key.Text, section.Names);
        }

        return new MapReader(map, section, faults);
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

    /// <summary>The value of a key of the section.</summary>
    /// <param name="key">Name of the key.</param>
    /// <param name="fault">What to say when a required key is absent; by default which key is missing.</param>
    /// <returns>Null when the key is absent, after adding a fault at the mapping when the section requires it.</returns>
    public Node? Get(string key, string? fault = null)
    {
        var definition = section.Find(key);
        var value = map.Entries.FirstOrDefault(e => string.Equals(e.Key.Text, key, StringComparison.Ordinal))?.Value;
        if (value is null && definition.IsRequired)
        {
            faults.As(definition.MissingCode).Add(map.Mark, fault ?? $"missing key `{key}`");
        }

        return value;
    }
}
