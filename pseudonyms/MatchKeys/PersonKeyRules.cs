namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>Every kind of key for persons. A new kind is a rule of its own, a member of the enumeration and a line here.</summary>
internal static class PersonKeyRules
{
    /// <summary>The rules; among equally strong kinds the most telling first.</summary>
    public static IReadOnlyList<IPersonKeyRule> All { get; } =
    [
        new BsnRule(),
        new SurnameInitialRule(),
        new SoundInitialRule(),
        new BothNamesRule(),
        new BirthAddressRule(),
        new NameAddressRule(),
        new GivenNamePostcodeRule(),
        new SoundPostcodeRule(),
    ];
}
