using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads a mapping from names the author chooses to things: parties, purposes, legal bases, windows, signal kinds.</summary>
internal static class Named
{
    /// <param name="node">The section, or null when absent.</param>
    /// <param name="faults">Receives the faults.</param>
    /// <param name="read">Reads one thing from its name and its node.</param>
    public static IReadOnlyList<T> Read<T>(Node? node, FaultList faults, Func<TextNode, Node, T?> read)
        where T : class
    {
        var things = new List<T>();
        var map = MapReader.AsMap(node, faults);
        if (map is { Entries.Count: 0 })
        {
            faults.Add(map.Mark, "an empty mapping; name at least one");
        }

        foreach (var entry in map?.Entries ?? [])
        {
            if (!Name.IsValid(entry.Key.Text))
            {
                faults.Add(entry.Key.Mark, $"{Quote.Of(entry.Key.Text)} is not a name: use 1 to 63 of a-z, 0-9 and hyphen");
            }

            if (read(entry.Key, entry.Value) is { } thing)
            {
                things.Add(thing);
            }
        }

        return things;
    }
}
