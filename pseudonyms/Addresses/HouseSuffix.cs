namespace Bekend.Pseudonyms.Addresses;

/// <summary>What follows a house number: letter (huisletter) and addition (toevoeging), joined. May be empty.</summary>
public sealed record HouseSuffix
{
    /// <summary>The suffix of a house number without one.</summary>
    public static readonly HouseSuffix None = new("");

    private HouseSuffix(string value) => Value = value;

    /// <summary>A–Z and 0–9 only; empty when there is none.</summary>
    public string Value { get; }

    /// <summary>Joins the pieces, in upper case, and drops everything but A–Z and 0–9. Every input gives a suffix.</summary>
    /// <param name="pieces">Letter and addition, in this order; null counts as empty.</param>
    public static HouseSuffix Of(params ReadOnlySpan<string?> pieces) =>
        new(new string([.. string.Concat(pieces).Select(AsciiUpper.Of).Where(IsAllowed)]));

    /// <summary>Never the suffix: it must not reach a log or an exception.</summary>
    public override string ToString() => nameof(HouseSuffix);

    private static bool IsAllowed(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c);
}
