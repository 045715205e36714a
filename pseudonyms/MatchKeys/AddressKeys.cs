using Bekend.Pseudonyms.Addresses;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>Match keys of an address; the same for asking and for registering.</summary>
public static class AddressKeys
{
    /// <summary>The keys, strongest first.</summary>
    public static IReadOnlyList<MatchKey> For(Address address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return
        [
            .. from rule in AddressKeyRules.All
               orderby rule.Strength descending
               from value in rule.Values(address)
               select new MatchKey(rule.Kind, value),
        ];
    }
}
