namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>K6: <c>surname|given|pc6|number|suffix</c>; finds a person without a birth date, and the namesake who lives there too.</summary>
internal sealed class NameAddressRule : IPersonKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.K6;

    public MatchStrength Strength => MatchStrength.Possible;

    public IEnumerable<string> Values(PersonReading reading) =>
        from home in reading.Homes
        from name in reading.Names
        select $"{name.Surname}|{name.Given}|{home}";
}
