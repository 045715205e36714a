namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>K7: <c>given|yyyymmdd|pc6</c>; finds a person whose surname changed.</summary>
internal sealed class GivenNamePostcodeRule : IPersonKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.K7;

    public MatchStrength Strength => MatchStrength.Strong;

    public IEnumerable<string> Values(PersonReading reading) =>
        from date in reading.BirthDates
        from postcode in reading.Postcodes
        from given in reading.GivenNames
        select $"{given}|{date}|{postcode}";
}
