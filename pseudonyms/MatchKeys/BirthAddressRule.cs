namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>K5: <c>yyyymmdd|sex|pc6|number|suffix</c>; finds a person without knowing a name.</summary>
internal sealed class BirthAddressRule : IPersonKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.K5;

    public MatchStrength Strength => MatchStrength.Probable;

    public IEnumerable<string> Values(PersonReading reading) =>
        from date in reading.BirthDates
        from sex in reading.Sexes
        from home in reading.Homes
        select $"{date}|{sex}|{home}";
}
