using Bekend.Pseudonyms.Addresses;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>A1s: as A1 with a canonical suffix; finds <c>12-II</c> and <c>12 2-hoog</c> alike.</summary>
internal sealed class CanonicalAddressRule : IAddressKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.A1s;

    public MatchStrength Strength => MatchStrength.Probable;

    public IEnumerable<string> Values(Address address) =>
        FullAddressRule.Value(address, address.Suffix.ToCanonical()) is { } value ? [value] : [];
}
