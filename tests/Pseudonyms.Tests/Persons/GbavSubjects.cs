using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Pseudonyms.Tests.Persons;

/// <summary>Registers and asks the register's test persons.</summary>
internal static class GbavSubjects
{
    /// <summary>The keys a partner registers for a person, history included.</summary>
    internal static IReadOnlyList<MatchKey> Register(GbavPerson person)
    {
        var read = Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(person.Fields)).Person;
        return PersonKeys.ForRegistering(read with
        {
            OtherSurnames = [.. read.OtherSurnames, .. person.History.SelectMany(FormerSurnames)],
            FormerAddresses = [.. person.History.Select(SubjectReader.ReadAddress).OfType<SubjectResult.AddressRead>().Select(a => a.Address)],
        });
    }

    /// <summary>The keys of a question by name and birth date only.</summary>
    internal static IReadOnlyList<MatchKey> Ask(GbavPerson person, string? prefix, string surname, string? givenNames = null)
    {
        var fields = new SubjectFields
        {
            GivenNames = givenNames ?? person.Fields.GivenNames,
            Prefix = prefix,
            Surname = surname,
            BirthDate = person.Fields.BirthDate,
        };
        return PersonKeys.ForAsking(Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(fields)).Person);
    }

    /// <summary>Persons with given name, surname and full birth date; the test set is counted by hand in the tests.</summary>
    internal static IReadOnlyList<GbavPerson> Named =>
    [
        .. GbavPersons.All.Where(p =>
            IsKnown(p.Fields.GivenNames) && IsKnown(p.Fields.Surname)
            && p.Fields.BirthDate is { Length: 8 } date && date[..4] != "0000" && date[4..6] != "00" && date[6..] != "00"),
    ];

    /// <summary>Whether a name field holds a name and not the register's mark for unknown.</summary>
    internal static bool IsKnown(string? name) => !string.IsNullOrWhiteSpace(name) && name is not ("." or "-");

    private static IEnumerable<Surname> FormerSurnames(SubjectFields row)
    {
        if (row.Surname is not null)
        {
            yield return new Surname { Prefix = row.Prefix, Name = row.Surname };
        }

        if (row.PartnerSurname is not null)
        {
            yield return new Surname { Prefix = row.PartnerPrefix, Name = row.PartnerSurname };
        }
    }
}
