using Bekend.Pseudonyms.Addresses;
using Bekend.Pseudonyms.Names;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>A person's parts after normalisation, each list with its likeliest reading first.</summary>
internal sealed class PersonReading
{
    private PersonReading(Person person, IReadOnlyList<Postcode> postcodes)
    {
        Bsn = person.Bsn?.Value;
        BirthDates = person.BirthDate is { IsComplete: true } date ? [date.Value] : [];
        Postcodes = [.. postcodes.Select(postcode => postcode.Value).Distinct()];
        Names = [.. ReadNames(person).Distinct()];
        GivenNames = [.. Spellings.All.Select(s => GivenNameReader.First(person.GivenNames, s)).OfType<string>().Distinct()];
    }

    /// <summary>Nine digits, or null.</summary>
    public string? Bsn { get; }

    /// <summary>The birth date, yyyymmdd, when it is complete; otherwise empty.</summary>
    public IReadOnlyList<string> BirthDates { get; }

    /// <summary>Postcodes, the present one first.</summary>
    public IReadOnlyList<string> Postcodes { get; }

    /// <summary>Readings of surname and given name together; empty when either is unknown.</summary>
    public IReadOnlyList<NameReading> Names { get; }

    /// <summary>Readings of the first given name.</summary>
    public IReadOnlyList<string> GivenNames { get; }

    /// <summary>Reads a person for a question: the present postcode only.</summary>
    public static PersonReading ForAsking(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new PersonReading(person, Present(person));
    }

    /// <summary>Reads a person for registration: former postcodes too.</summary>
    public static PersonReading ForRegistering(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new PersonReading(person, [.. Present(person), .. person.FormerAddresses.Select(a => a.Postcode)]);
    }

    private static Postcode[] Present(Person person) =>
        (person.Address?.Postcode ?? person.Postcode) is { } postcode ? [postcode] : [];

    private static IEnumerable<NameReading> ReadNames(Person person) =>
        from spelling in Spellings.All
        let given = GivenNameReader.First(person.GivenNames, spelling)
        where given is not null
        from surname in ReadSurnames(person, spelling)
        select new NameReading(surname, given);

    private static IEnumerable<string> ReadSurnames(Person person, Spelling spelling) =>
    [
        .. SurnameReader.Read(person.Prefix, person.Surname, spelling),
        .. person.OtherSurnames.SelectMany(other => SurnameReader.Read(other.Prefix, other.Name, spelling)),
    ];
}
