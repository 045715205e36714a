using System.Globalization;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>
/// Reads single values. Each takes a node that may be null (then the absence is somebody else's fault) and returns null
/// after adding a fault when the node is not such a value.
/// </summary>
internal static class Values
{
    /// <summary>Text that is not blank; surrounding white space is cut off.</summary>
    public static string? Text(Node? node, FaultList faults)
    {
        switch (node)
        {
            case null:
                return null;
            case TextNode { IsPlain: true, Text: "" or "~" or "null" }:
                faults.Add(node.Mark, "expected text, but found nothing");
                return null;
            case TextNode text when string.IsNullOrWhiteSpace(text.Text):
                faults.Add(node.Mark, "expected text, but found only white space");
                return null;
            case TextNode text:
                return text.Text.Trim();
            default:
                faults.Add(node.Mark, $"expected text, but found {MapReader.Describe(node)}");
                return null;
        }
    }

    /// <summary>A name: 1 to 63 of a–z, 0–9 and hyphen.</summary>
    public static string? Name(Node? node, FaultList faults)
    {
        var text = Text(node, faults);
        if (text is null || Covenants.Name.IsValid(text))
        {
            return text;
        }

        faults.Add(node!.Mark, $"{Quote.Of(text)} is not a name: use 1 to 63 of a-z, 0-9 and hyphen");
        return null;
    }

    public static bool? Boolean(Node? node, FaultList faults)
    {
        if (Text(node, faults) is not { } text)
        {
            return null;
        }

        if (node is TextNode { IsPlain: true } && text is "true" or "false")
        {
            return text == "true";
        }

        faults.Add(node!.Mark, $"expected `true` or `false`, but found {Quote.Of(text)}");
        return null;
    }

    public static int? Integer(Node? node, int min, int max, FaultList faults)
    {
        if (Text(node, faults) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        faults.Add(node!.Mark, $"expected a whole number from {min} to {max}, but found {Quote.Of(text)}");
        return null;
    }

    public static DateOnly? Date(Node? node, FaultList faults)
    {
        if (Text(node, faults) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        faults.Add(node!.Mark, $"expected a date such as 2026-01-31, but found {Quote.Of(text)}");
        return null;
    }

    public static Period? Period(Node? node, bool mayBeZero, FaultList faults)
    {
        if (Text(node, faults) is not { } text)
        {
            return null;
        }

        if (!Covenants.Period.TryParse(text, out var period))
        {
            faults.Add(node!.Mark, $"expected a period such as P30D or PT24H, but found {Quote.Of(text)}");
            return null;
        }

        if (period.IsZero && !mayBeZero)
        {
            faults.Add(node!.Mark, $"expected a period longer than zero, but found {Quote.Of(text)}");
            return null;
        }

        return period;
    }

    /// <summary>A word of the language, such as a level or a kind of subject.</summary>
    public static T? Word<T>(Node? node, string what, IReadOnlyDictionary<string, T> words, FaultList faults)
        where T : struct
    {
        if (Text(node, faults) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        faults.As(Codes.UnknownWord).AddUnknown(node!.Mark, what, text, words.Keys);
        return null;
    }
}
