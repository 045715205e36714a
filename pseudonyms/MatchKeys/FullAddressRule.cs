using Bekend.Pseudonyms.Addresses;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>A1: <c>pc6|number|suffix</c>; the suffix may be empty, the bar before it stays.</summary>
internal sealed class FullAddressRule : IAddressKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.A1;

    public MatchStrength Strength => MatchStrength.Strong;

    public IEnumerable<string> Values(Address address) => Value(address, address.Suffix) is { } value ? [value] : [];

    /// <summary>The value with a suffix; null when postcode or number is missing.</summary>
    public static string? Value(Address address, HouseSuffix suffix) =>
        address is { Postcode: { } postcode, Number: { } number } ? $"{postcode.Value}|{number.Digits}|{suffix.Value}" : null;
}
