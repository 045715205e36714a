using Bekend.Pseudonyms.Addresses;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>A0: <c>pc6|number</c>; every dwelling at the number shares it.</summary>
internal sealed class HouseNumberRule : IAddressKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.A0;

    public MatchStrength Strength => MatchStrength.Possible;

    public IEnumerable<string> Values(Address address) =>
        address is { Postcode: { } postcode, Number: { } number } ? [$"{postcode.Value}|{number.Digits}"] : [];
}
