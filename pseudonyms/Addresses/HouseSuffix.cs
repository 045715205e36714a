namespace Bekend.Pseudonyms.Addresses;

/// <summary>What follows a house number: letter (huisletter) and addition (toevoeging), joined. May be empty.</summary>
public sealed record HouseSuffix
{
    /// <summary>The suffix of a house number without one.</summary>
    public static readonly HouseSuffix None = new("");

    private const string Floor = "HOOG";

    private HouseSuffix(string value) => Value = value;

    /// <summary>A–Z and 0–9 only; empty when there is none.</summary>
    public string Value { get; }

    /// <summary>Joins the pieces, in upper case, and drops everything but A–Z and 0–9. Every input gives a suffix.</summary>
    /// <param name="pieces">Letter and addition, in this order; null counts as empty.</param>
    public static HouseSuffix Of(params ReadOnlySpan<string?> pieces) =>
        new(new string([.. string.Concat(pieces).Select(AsciiUpper.Of).Where(IsAllowed)]));

    /// <summary>The suffix with what people write in several ways written in one: floors as a number, the ground floor as H.</summary>
    /// <remarks>Source: docs/match-keys.md, canonical suffix. Applying it twice changes nothing.</remarks>
    public HouseSuffix ToCanonical()
    {
        var floor = Value.EndsWith(Floor, StringComparison.Ordinal) ? Value[..^Floor.Length] : Value;
        return floor switch
        {
            "I" => new HouseSuffix("1"),
            "II" => new HouseSuffix("2"),
            "III" => new HouseSuffix("3"),
            "HS" or "HUIS" => new HouseSuffix("H"),
            _ when floor.Length > 0 && floor.All(char.IsAsciiDigit) => new HouseSuffix(floor),
            _ => this,
        };
    }

    /// <summary>Never the suffix: it must not reach a log or an exception.</summary>
    public override string ToString() => nameof(HouseSuffix);

    private static bool IsAllowed(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c);
}
