using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Tests.Schema;

/// <summary>A YAML file as an editor hands it to a schema: unquoted scalars get the types of the core schema of YAML 1.2.</summary>
internal static partial class EditorView
{
    public static JsonNode? Of(string yaml)
    {
        var faults = new FaultList();
        var root = TreeReader.Read(yaml, faults);
        return faults.Count == 0 ? Of(root!) : throw new ArgumentException("not YAML");
    }

    private static JsonNode? Of(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Of(e.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Of)]),
        TextNode { IsPlain: true, Text: "" or "~" or "null" or "Null" or "NULL" } => null,
        TextNode { IsPlain: true, Text: "true" or "True" or "TRUE" } => JsonValue.Create(true),
        TextNode { IsPlain: true, Text: "false" or "False" or "FALSE" } => JsonValue.Create(false),
        TextNode { IsPlain: true } text when Number().IsMatch(text.Text) => JsonValue.Create(decimal.Parse(text.Text, CultureInfo.InvariantCulture)),
        TextNode text => JsonValue.Create(text.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    [GeneratedRegex(@"\A[-+]?[0-9]{1,20}(?:\.[0-9]{1,6})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
