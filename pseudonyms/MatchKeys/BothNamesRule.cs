namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>K4: surname and first given name in alphabetical order, so that swapped names still match; <c>a|b|yyyymmdd</c>.</summary>
internal sealed class BothNamesRule : IPersonKeyRule
{
    public MatchKeyKind Kind => MatchKeyKind.K4;

    public MatchStrength Strength => MatchStrength.Strong;

    public IEnumerable<string> Values(PersonReading reading) =>
        from date in reading.BirthDates
        from name in reading.Names
        select string.CompareOrdinal(name.Surname, name.Given) <= 0
            ? $"{name.Surname}|{name.Given}|{date}"
            : $"{name.Given}|{name.Surname}|{date}";
}
