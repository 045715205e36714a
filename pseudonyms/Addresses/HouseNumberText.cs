using System.Text.RegularExpressions;

namespace Bekend.Pseudonyms.Addresses;

/// <summary>A house number as typed, cut into the number and what follows it.</summary>
/// <param name="Number">The digits at the start; the whole text when it starts with none.</param>
/// <param name="Rest">Everything after them.</param>
internal readonly partial record struct HouseNumberText(string Number, string Rest)
{
    /// <summary>Cuts the text: <c>12-a</c> becomes <c>12</c> and <c>-a</c>.</summary>
    /// <remarks>
    /// <c>to 12</c> (tegenover, opposite 12) and <c>by 12</c> (bij, near 12) are addresses of their own, houseboats for instance: the word
    /// becomes the start of the rest, so that they are never taken for 12 itself. Source: Logisch Ontwerp BRP, element 11.50.
    /// </remarks>
    public static HouseNumberText Of(string? text)
    {
        var trimmed = (text ?? "").Trim();
        if (Designated().Match(trimmed) is { Success: true } match)
        {
            var word = match.Groups["word"].Value[0] is 't' or 'T' ? "TO" : "BY";
            return new HouseNumberText(match.Groups["number"].Value, word + match.Groups["rest"].Value);
        }

        var digits = trimmed.TakeWhile(char.IsAsciiDigit).Count();
        return digits == 0 ? new HouseNumberText(trimmed, "") : new HouseNumberText(trimmed[..digits], trimmed[digits..]);
    }

    /// <summary>Never the text.</summary>
    public override string ToString() => nameof(HouseNumberText);

    // Letters in both cases, not IgnoreCase, which browsers understand in another way.
    [GeneratedRegex("^(?<word>[Tt]/?[Oo]|[Tt][Ee][Gg][Ee][Nn][Oo][Vv][Ee][Rr]|[Bb][Yy]|[Bb][Ii][Jj])[ .]*(?<number>[0-9]+)(?<rest>.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Designated();
}
