using System.Globalization;
using Bekend.Pseudonyms.Addresses;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>A1: <c>pc6|number|suffix</c>; the suffix may be empty, the bar before it stays.</summary>
internal sealed class FullAddressRule : IAddressKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.A1;

    public MatchStrength Strength => MatchStrength.Strong;

    public IEnumerable<string> Values(Address address) =>
        [string.Create(CultureInfo.InvariantCulture, $"{address.Postcode.Value}|{address.Number.Value}|{address.Suffix.Value}")];
}
