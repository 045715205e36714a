using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bekend.Policies.Tests.Schema;

/// <summary>Evaluates the part of JSON Schema (draft 2020-12) that the covenant schema uses; any other word fails the test that meets it.</summary>
internal sealed class SchemaEvaluator(JsonObject root)
{
    private static readonly string[] Annotations = ["$schema", "$defs", "title", "description"];

    /// <summary>Where a value does not fit, as JSON pointers; empty when it fits.</summary>
    public IReadOnlyList<string> Faults(JsonNode? value) => Check(root, value, "#");

    private List<string> Check(JsonNode schema, JsonNode? value, string at)
    {
        var faults = new List<string>();
        foreach (var (word, argument) in (JsonObject)schema)
        {
            faults.AddRange(Annotations.Contains(word) ? [] : Check(word, argument!, (JsonObject)schema, value, at));
        }

        return faults;
    }

    private IEnumerable<string> Check(string word, JsonNode argument, JsonObject schema, JsonNode? value, string at) => word switch
    {
        "$ref" => Check(Resolve((string)argument!), value, at),
        "type" => Unless(argument is JsonArray types ? types.Any(t => IsOf((string)t!, value)) : IsOf((string)argument!, value), at),
        "enum" => Unless(argument.AsArray().Any(item => JsonNode.DeepEquals(item, value)), at),
        "pattern" => Unless(Text(value) is not { } text || Regex.IsMatch(text, (string)argument!, RegexOptions.ECMAScript), at),
        "minimum" => Unless(Number(value) is not { } number || number >= (int)argument, at),
        "maximum" => Unless(Number(value) is not { } number || number <= (int)argument, at),
        "minItems" => Unless(value is not JsonArray list || list.Count >= (int)argument, at),
        "uniqueItems" => Unless(value is not JsonArray list || list.Select(i => i!.ToJsonString()).Distinct().Count() == list.Count, at),
        "items" => value is JsonArray list ? list.SelectMany((item, i) => Check(argument, item, $"{at}/{i}")) : [],
        "anyOf" => Unless(argument.AsArray().Any(option => Check(option!, value, at).Count == 0), at),
        "required" => value is JsonObject map ? argument.AsArray().Where(key => !map.ContainsKey((string)key!)).Select(key => $"{at}/{key}") : [],
        "minProperties" => Unless(value is not JsonObject map || map.Count >= (int)argument, at),
        "propertyNames" => value is JsonObject map ? map.SelectMany(entry => Check(argument, JsonValue.Create(entry.Key), $"{at}/{entry.Key}")) : [],
        "properties" => value is JsonObject map ? map.Where(e => argument[e.Key] is not null).SelectMany(e => Check(argument[e.Key]!, e.Value, $"{at}/{e.Key}")) : [],
        "additionalProperties" => value is JsonObject map ? map.Where(e => schema["properties"]?[e.Key] is null).SelectMany(e => Additional(argument, e, at)) : [],
        _ => throw new InvalidDataException($"The schema uses `{word}`, which this evaluator would not check."),
    };

    private IEnumerable<string> Additional(JsonNode argument, KeyValuePair<string, JsonNode?> entry, string at) =>
        argument is JsonObject ? Check(argument, entry.Value, $"{at}/{entry.Key}") : [$"{at}/{entry.Key}"];

    private JsonNode Resolve(string reference) => root["$defs"]![reference["#/$defs/".Length..]]!;

    private static string[] Unless(bool holds, string at) => holds ? [] : [at];

    private static string? Text(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : null;

    private static decimal? Number(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<decimal>(out var number) ? number : null;

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Text(value) is not null,
        "number" => Number(value) is not null,
        "integer" => Number(value) is { } number && number == decimal.Truncate(number),
        "boolean" => value is JsonValue scalar && scalar.TryGetValue<bool>(out _),
        _ => throw new InvalidDataException($"The schema uses type `{type}`, which this evaluator would not check."),
    };
}
