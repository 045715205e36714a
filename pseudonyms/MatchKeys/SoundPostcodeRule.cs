namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>K8: <c>sound of the surname|yyyymmdd|pc6</c>; finds a person whose given name is written in another way.</summary>
internal sealed class SoundPostcodeRule : IPersonKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.K8;

    public MatchStrength Strength => MatchStrength.Probable;

    public IEnumerable<string> Values(PersonReading reading) =>
        from date in reading.BirthDates
        from postcode in reading.Postcodes
        from sound in reading.Sounds
        select $"{sound}|{date}|{postcode}";
}
