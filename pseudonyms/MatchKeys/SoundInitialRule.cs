namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>K3: <c>sound of the surname|initial|yyyymmdd</c>; finds spelling variants.</summary>
internal sealed class SoundInitialRule : IPersonKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.K3;

    public MatchStrength Strength => MatchStrength.Probable;

    public IEnumerable<string> Values(PersonReading reading) =>
        from date in reading.BirthDates
        from name in reading.SoundedNames
        from initial in reading.InitialsOf(name.Given)
        select $"{name.Surname}|{initial}|{date}";
}
