using System.Globalization;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Printing;

/// <summary>Makes nodes of a tree that is to be written; such a tree has no places.</summary>
internal static class Nodes
{
    public static TextNode Text(string text) => new(Mark.Start, text, IsPlain: false);

    public static TextNode? Maybe(string? text) => text is null ? null : Text(text);

    /// <summary>A word of YAML or of the language that is written without quotes.</summary>
    public static TextNode Literal(string text) => new(Mark.Start, text, IsPlain: true);

    public static TextNode Number(int number) => Literal(number.ToString(CultureInfo.InvariantCulture));

    public static TextNode? Maybe(bool? value) => value switch
    {
        true => Literal("true"),
        false => Literal("false"),
        null => null,
    };

    public static TextNode Day(DateOnly day) => Literal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static TextNode Period(Period period) => Literal(period.ToString());

    /// <summary>"One of": a single value by itself, several as a list, none as nothing.</summary>
    public static Node? Many(IEnumerable<Node> items) => items.ToList() switch
    {
        [] => null,
        [var one] => one,
        var more => new ListNode(Mark.Start, more),
    };

    public static Node? Many(IEnumerable<string> texts) => Many(texts.Select(Text));

    public static ListNode List(IEnumerable<Node> items) => new(Mark.Start, [.. items]);

    /// <summary>A mapping of the values that are there.</summary>
    public static MapNode Map(params IEnumerable<(string Key, Node? Value)> entries) =>
        new(Mark.Start, [.. entries.Where(e => e.Value is not null).Select(e => new MapEntry(Text(e.Key), e.Value!))]);

    /// <summary>A mapping, or nothing when it would be empty.</summary>
    public static MapNode? MaybeMap(params IEnumerable<(string Key, Node? Value)> entries) =>
        Map(entries) is { Entries.Count: > 0 } map ? map : null;
}
