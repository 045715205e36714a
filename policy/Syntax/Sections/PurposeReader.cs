using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `doelen`.</summary>
internal static class PurposeReader
{
    public static Purpose? Read(TextNode name, Node node, FaultList faults)
    {
        if (MapReader.Open(node, PartSections.Purpose, faults) is not { } map)
        {
            return null;
        }

        string Text(string key, string what) =>
            Values.Text(map.Get(key, $"purpose {Quote.Of(name.Text)} has no {what} (`{key}`)"), faults) ?? string.Empty;

        return new Purpose(
            name.Text, Text("artikel", "article"), Text("tekst", "text"), Text("verwerking", "processing activity"));
    }
}
