using Bekend.Pseudonyms.Addresses;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>A2: the nummeraanduiding of the BAG.</summary>
internal sealed class AddressIdRule : IAddressKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.A2;

    public MatchStrength Strength => MatchStrength.Strong;

    public IEnumerable<string> Values(Address address) => address.Id is { } id ? [id.Value] : [];
}
