using System.Diagnostics.CodeAnalysis;

namespace Bekend.Pseudonyms.Addresses;

/// <summary>Id of a nummeraanduiding in the register of addresses and buildings (BAG): sixteen digits.</summary>
/// <remarks>
/// Four digits of the municipality, two of the kind of object, ten of the object. An id of a dwelling (kind 01) or building
/// (kind 10) would silently find nothing, so only kind 20 is taken. Source: Catalogus BAG, identificatie.
/// </remarks>
public sealed record AddressId
{
    private const int Digits = 16;
    private const string Nummeraanduiding = "20";

    private AddressId(string value) => Value = value;

    /// <summary>Sixteen digits.</summary>
    public string Value { get; }

    /// <summary>Reads an id; white space is ignored.</summary>
    /// <param name="text">Fifteen or sixteen digits; fifteen are padded with a zero on the left, which spreadsheets drop.</param>
    /// <param name="value">The id, or null.</param>
    /// <param name="fault">Why it was refused, without the input; or null.</param>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out AddressId? value, [NotNullWhen(false)] out string? fault)
    {
        var digits = new string([.. (text ?? "").Where(c => !char.IsWhiteSpace(c))]);
        var padded = digits.Length == Digits - 1 ? $"0{digits}" : digits;
        var valid = padded.Length == Digits && padded.All(char.IsAsciiDigit) && padded[4..6] == Nummeraanduiding;
        value = valid ? new AddressId(padded) : null;
        fault = valid ? null : "must be the id of a nummeraanduiding: sixteen digits, the fifth and sixth are 20";
        return valid;
    }

    /// <summary>Never the id: it must not reach a log or an exception.</summary>
    public override string ToString() => nameof(AddressId);
}
