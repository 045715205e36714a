using Bekend.Pseudonyms.Addresses;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>Makes the key of one kind for an address.</summary>
internal interface IAddressKeyRule
{
    /// <summary>The kind.</summary>
    MatchKeyKind Kind { get; }

    /// <summary>Strength of a match.</summary>
    MatchStrength Strength { get; }

    /// <summary>The values; empty when a part is missing.</summary>
    IEnumerable<string> Values(Address address);
}
