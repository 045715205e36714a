using Bekend.Pseudonyms.Addresses;
using Bekend.Pseudonyms.Names;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>A person's parts after normalisation, each list with its likeliest reading first and without doubles.</summary>
internal sealed class PersonReading
{
    private readonly bool _isRegistering;

    private PersonReading(Person person, IReadOnlyList<Address> addresses, bool isRegistering)
    {
        Bsn = person.Bsn?.Value;
        BirthDates = person.BirthDate is { IsComplete: true } date ? [date.Value] : [];
        Sexes = person.Sex is { Value.Length: > 0 } sex ? [sex.Value] : [];
        var postcodes = addresses.Select(address => address.Postcode).Prepend(person.Address?.Postcode ?? person.Postcode);
        Postcodes = [.. postcodes.OfType<Postcode>().Select(postcode => postcode.Value).Distinct()];
        Homes = [.. addresses.Select(address => FullAddressRule.Value(address, address.Suffix)).OfType<string>().Distinct()];
        Names = [.. ReadNames(person).Distinct()];
        GivenNames = [.. Spellings.All.Select(s => GivenNameReader.First(person.GivenNames, s)).OfType<string>().Distinct()];
        _isRegistering = isRegistering;
        HasInitials = GivenNameReader.HasInitials(person.GivenNames);
        var turned = isRegistering ? Names.Select(name => new NameReading(name.Given, name.Surname)) : [];
        SoundedNames = [.. Names.Concat(turned).Select(name => name with { Surname = DutchSound.Code(name.Surname) }).Distinct()];
        Sounds = [.. Spellings.All.SelectMany(s => ReadSurnames(person, s)).Select(DutchSound.Code).Distinct()];
    }

    /// <summary>Nine digits, or null.</summary>
    public string? Bsn { get; }

    /// <summary>The birth date, yyyymmdd, when it is complete; otherwise empty.</summary>
    public IReadOnlyList<string> BirthDates { get; }

    /// <summary><c>m</c> or <c>v</c>; empty when unknown.</summary>
    public IReadOnlyList<string> Sexes { get; }

    /// <summary>Postcodes, the present one first.</summary>
    public IReadOnlyList<string> Postcodes { get; }

    /// <summary>Addresses as A1 has them, the present one first.</summary>
    public IReadOnlyList<string> Homes { get; }

    /// <summary>Readings of surname and given name together; empty when either is unknown.</summary>
    public IReadOnlyList<NameReading> Names { get; }

    /// <summary>As <see cref="Names"/>, with the sound of the surname; when registering also with both names turned about, last.</summary>
    public IReadOnlyList<NameReading> SoundedNames { get; }

    /// <summary>Sounds of the surnames, whatever the given name.</summary>
    public IReadOnlyList<string> Sounds { get; }

    /// <summary>Readings of the first given name.</summary>
    public IReadOnlyList<string> GivenNames { get; }

    /// <summary>Whether only initials stand for the given names.</summary>
    public bool HasInitials { get; }

    /// <summary>Initials of a given name: the first letter; when registering also i for y and y for ij, which people write for each other.</summary>
    public IEnumerable<char> InitialsOf(string given) => given switch
    {
        ['i', 'j', ..] when _isRegistering => "iy",
        ['y', ..] when _isRegistering => "yi",
        _ => given[..1],
    };

    /// <summary>Reads a person for a question: the present address only.</summary>
    public static PersonReading ForAsking(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new PersonReading(person, Present(person), isRegistering: false);
    }

    /// <summary>Reads a person for registration: former addresses too.</summary>
    public static PersonReading ForRegistering(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new PersonReading(person, [.. Present(person), .. person.FormerAddresses], isRegistering: true);
    }

    private static Address[] Present(Person person) => person.Address is { } address ? [address] : [];

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
