using System.Diagnostics.CodeAnalysis;

namespace Bekend.Pseudonyms.Addresses;

/// <summary>A Dutch postcode (pc6): four digits, of which the first is not 0, and two letters.</summary>
public sealed record Postcode
{
    private const int Length = 6;
    private const int Digits = 4;

    private Postcode(string value) => Value = value;

    /// <summary>Six characters, letters in upper case, no space.</summary>
    public string Value { get; }

    /// <summary>Reads a postcode; white space and lower case are accepted.</summary>
    /// <param name="text">The postcode as written.</param>
    /// <param name="value">The postcode, or null.</param>
    /// <param name="fault">Why it was refused, without the input; or null.</param>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out Postcode? value, [NotNullWhen(false)] out string? fault)
    {
        var compact = new string([.. (text ?? "").Where(c => !char.IsWhiteSpace(c)).Select(AsciiUpper.Of)]);
        var valid = compact.Length == Length
            && compact[0] != '0'
            && compact[..Digits].All(char.IsAsciiDigit)
            && compact[Digits..].All(char.IsAsciiLetterUpper);
        value = valid ? new Postcode(compact) : null;
        fault = valid ? null : "must be four digits (not starting with 0) and two letters";
        return valid;
    }

    /// <summary>Never the postcode: it must not reach a log or an exception.</summary>
    public override string ToString() => nameof(Postcode);
}
