namespace Bekend.Pseudonyms.Addresses;

/// <summary>A house number as typed, cut into the number and what follows it.</summary>
/// <param name="Number">The digits at the start; the whole text when it starts with none.</param>
/// <param name="Rest">Everything after them.</param>
internal readonly record struct HouseNumberText(string Number, string Rest)
{
    /// <summary>Cuts the text: <c>12-a</c> becomes <c>12</c> and <c>-a</c>.</summary>
    public static HouseNumberText Of(string? text)
    {
        var trimmed = (text ?? "").Trim();
        var digits = trimmed.TakeWhile(char.IsAsciiDigit).Count();
        return digits == 0 ? new HouseNumberText(trimmed, "") : new HouseNumberText(trimmed[..digits], trimmed[digits..]);
    }

    /// <summary>Never the text.</summary>
    public override string ToString() => nameof(HouseNumberText);
}
