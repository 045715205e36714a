using Bekend.Pseudonyms.Addresses;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>Match keys of an address; the same for asking and for registering.</summary>
public static class AddressKeys
{
    /// <summary>The keys, strongest first, no doubles.</summary>
    /// <returns>At least one for an address that was read; never more than a question carries.</returns>
    public static IReadOnlyList<MatchKey> For(Address address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return
        [
            .. from rule in AddressKeyRules.All
               orderby rule.Strength descending
               from value in rule.Values(address).Distinct()
               select new MatchKey(rule.Kind, value),
        ];
    }
}
