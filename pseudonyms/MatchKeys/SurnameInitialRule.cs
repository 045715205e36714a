namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>K2: <c>surname|initial|yyyymmdd</c>.</summary>
internal sealed class SurnameInitialRule : IPersonKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.K2;

    public MatchStrength Strength => MatchStrength.Strong;

    public IEnumerable<string> Values(PersonReading reading) =>
        from date in reading.BirthDates
        from name in reading.Names
        from initial in reading.InitialsOf(name.Given)
        select $"{name.Surname}|{initial}|{date}";
}
