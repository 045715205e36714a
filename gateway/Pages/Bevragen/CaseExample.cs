using System.Text;
using System.Text.RegularExpressions;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Pages.Bevragen;

/// <summary>Makes an example of a case number, so that nobody has to read a pattern: <c>^Z-[0-9]{4}-[0-9]{4}$</c> gives <c>Z-1234-1234</c>.</summary>
internal static partial class CaseExample
{
    private const string Digits = "1234567890";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <returns>Null when any case number will do, or when the pattern is of another kind than letters, digits and fixed signs.</returns>
    public static string? Of(CaseRequirement required)
    {
        if (required.Pattern is not { } pattern || !pattern.StartsWith('^') || !pattern.EndsWith('$'))
        {
            return null;
        }

        var example = new StringBuilder();
        var rest = pattern[1..^1];
        while (rest.Length > 0)
        {
            var part = Part().Match(rest);
            if (!part.Success)
            {
                return null;
            }

            Append(example, part);
            rest = rest[part.Length..];
        }

        // The requirement has the last word: an example that it refuses would mislead.
        var text = example.ToString();
        return required.Accepts(text) ? text : null;
    }

    private static void Append(StringBuilder example, Match part)
    {
        var count = part.Groups["count"] is { Success: true } group && int.TryParse(group.ValueSpan, out var number) ? number : 1;
        var signs = part.Groups["digit"].Success ? Digits
            : part.Groups["letter"].Success ? Letters
            : part.Groups["fixed"].Value;
        for (var i = 0; i < count && i < CaseRequirement.MaxCaseLength; i++)
        {
            example.Append(signs[i % signs.Length]);
        }
    }

    [GeneratedRegex(@"^(?:(?<digit>\[0-9\]|\\d)|(?<letter>\[A-Z\])|\\(?<fixed>[-/.])|(?<fixed>[-/A-Za-z0-9_ ]))(?:\{(?<count>[0-9]{1,2})\})?")]
    private static partial Regex Part();
}
