using System.Globalization;
using System.Text.RegularExpressions;

namespace Bekend.Gateway.Attention;

/// <summary>A case as a counter and what stands around it: <c>Z-2026-0012</c> is number 12 of <c>Z-2026-#</c>.</summary>
internal readonly partial record struct CaseNumber(string Series, long Number)
{
    /// <returns>Null for a case without a number, or with one that no counter reaches.</returns>
    public static CaseNumber? Of(string? text) =>
        text is not null
        && LastDigits().Match(text) is { Success: true } match
        && long.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < long.MaxValue / 2
            ? new($"{text[..match.Groups[1].Index]}#{text[(match.Groups[1].Index + match.Groups[1].Length)..]}".Trim().ToUpperInvariant(), number)
            : null;

    /// <summary>Names a case: belongs in no log.</summary>
    public override string ToString() => nameof(CaseNumber);

    [GeneratedRegex(@"([0-9]+)[^0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LastDigits();
}
