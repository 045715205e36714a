using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Grammar;

namespace Bekend.Policies.Schema;

/// <summary>Turns shapes of the grammar into schemas; each section becomes one definition.</summary>
internal sealed class SchemaDefinitions
{
    /// <summary>Texts that look like numbers; a form that none of them has is never a number.</summary>
    private static readonly string[] Numbers = ["20", "2.3", new('0', Oin.Length)];

    private readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);

    public JsonObject ToJson() => new(definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));

    public JsonObject Describe(Section section)
    {
        var properties = new JsonObject();
        foreach (var key in section.Keys)
        {
            var schema = Describe(key.Shape);
            schema["description"] = key.Description;
            properties[key.Name] = schema;
        }

        var described = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (section.Keys.Any(key => key.IsRequired))
        {
            described["required"] = Texts(section.Keys.Where(key => key.IsRequired).Select(key => key.Name));
        }

        if (section.IsNeverEmpty)
        {
            described["minProperties"] = 1;
        }

        described["additionalProperties"] = false;
        return described;
    }

    private JsonObject Describe(Shape shape) => shape switch
    {
        Shape.Text text => Describe(text),
        Shape.Boolean => new() { ["type"] = "boolean" },
        Shape.Integer integer => new() { ["type"] = "integer", ["minimum"] = integer.Min, ["maximum"] = integer.Max },
        Shape.Words words => new() { ["enum"] = Texts(words.Values) },
        Shape.Many many => new() { ["anyOf"] = new JsonArray(Describe(many.Item), ListOf(many.Item, isUnique: true)) },
        Shape.List list => ListOf(list.Item, isUnique: false),
        Shape.Named named => Describe(named),
        Shape.Either either => new() { ["anyOf"] = new JsonArray([.. either.Shapes.Select(Describe)]) },
        Shape.Map map => Refer(map.Section),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    // An unquoted number is text to the reader, and a number to an editor.
    private static JsonObject Describe(Shape.Text text) => new()
    {
        ["type"] = text.Form is null || Array.Exists(Numbers, text.Form.IsMatch) ? new JsonArray("string", "number") : "string",
        ["pattern"] = text.Form is { } form ? Ecma(form) : @"\S",
    };

    private JsonObject Describe(Shape.Named named) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = Ecma(Forms.Name) },
        ["additionalProperties"] = Describe(named.Item),
        ["minProperties"] = 1,
    };

    private JsonObject ListOf(Shape item, bool isUnique)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = Describe(item), ["minItems"] = 1 };
        if (isUnique)
        {
            list["uniqueItems"] = true;
        }

        return list;
    }

    private JsonObject Refer(Section section)
    {
        if (!definitions.ContainsKey(section.Name))
        {
            definitions[section.Name] = Describe(section);
        }

        return new() { ["$ref"] = $"#/$defs/{section.Name}" };
    }

    /// <summary>The same expression for ECMA-262, which has other words for the ends of a text.</summary>
    private static string Ecma(Regex form) =>
        form.ToString().Replace(@"\A", "^", StringComparison.Ordinal).Replace(@"\z", "$", StringComparison.Ordinal);

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
