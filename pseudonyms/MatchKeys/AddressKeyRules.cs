namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>Every kind of key for addresses. A new kind is a rule of its own, a member of the enumeration and a line here.</summary>
internal static class AddressKeyRules
{
    /// <summary>The rules; among equally strong kinds the most telling first.</summary>
    public static IReadOnlyList<IAddressKeyRule> All { get; } =
    [
        new FullAddressRule(),
        new AddressIdRule(),
        new StreetRule(),
        new CanonicalAddressRule(),
        new HouseNumberRule(),
    ];
}
