using Bekend.Pseudonyms.Addresses;
using Bekend.Pseudonyms.Names;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>A3: <c>town|street|number|suffix</c>; finds an address of which the postcode is not known.</summary>
internal sealed class StreetRule : IAddressKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.A3;

    public MatchStrength Strength => MatchStrength.Strong;

    public IEnumerable<string> Values(Address address) =>
        address.Number is { } number && IsPlace(address.Town, address.Street)
            ? from spelling in Spellings.All
              let town = NameNormaliser.Normalise(address.Town, spelling)
              let street = NameNormaliser.Normalise(address.Street, spelling)
              select $"{town}|{street}|{number.Digits}|{address.Suffix.Value}"
            : [];

    /// <summary>Whether the street is a PO box (postbus) or reply number (antwoordnummer): nobody lives there.</summary>
    public static bool IsBox(string? street) => NameNormaliser.Normalise(street) is "postbus" or "antwoordnummer";

    /// <summary>Whether town and street say where.</summary>
    /// <remarks>Digits fall away from names: 1e and 2e Kadestraat would be one street, so a street with a digit is none.</remarks>
    public static bool IsPlace(string? town, string? street) =>
        NameNormaliser.Normalise(town).Length > 0
        && NameNormaliser.Normalise(street).Length > 0
        && !street!.Any(char.IsAsciiDigit);
}
