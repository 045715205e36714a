using Bekend.Pseudonyms.Persons;
using Bekend.Pseudonyms.Tests.Persons;

namespace Bekend.Web.Tests.Agreement;

/// <summary>The subjects on which both languages must agree.</summary>
internal static class Subjects
{
    /// <summary>Every person of the register's test environment, and every row of history as a person and an address of its own.</summary>
    public static IEnumerable<SubjectLine> Gbav() =>
        from person in GbavPersons.All
        from fields in person.History.Prepend(person.Fields)
        from isPerson in new[] { true, false }
        select new SubjectLine(isPerson, WithParts(fields, person.Fields));

    /// <summary>Generated persons and addresses; one in four an address.</summary>
    public static IEnumerable<SubjectLine> Generated(int count, int seed)
    {
        var text = new NastyText(seed);
        for (var i = 0; i < count; i++)
        {
            yield return new SubjectLine(!text.Happens(25), new SubjectFields
            {
                Bsn = text.Happens(60) ? null : text.Bsn(),
                GivenNames = text.GivenNames(),
                Prefix = text.Prefix(),
                Surname = text.Surname(),
                BirthDate = text.BirthDate(),
                Sex = text.Sex(),
                PartnerPrefix = text.Prefix(),
                PartnerSurname = text.Happens(60) ? null : text.Surname(),
                Postcode = text.Postcode(),
                HouseNumber = text.HouseNumber(),
                HouseLetter = text.Suffix(),
                HouseAddition = text.Suffix(),
                Street = text.PlaceName(),
                Town = text.PlaceName(),
                AddressId = text.AddressId(),
            });
        }
    }

    /// <summary>Every UTF-16 code unit, in each place where it matters what kind of character it is.</summary>
    public static IEnumerable<SubjectLine> CodeUnits() =>
        Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit).SelectMany(unit => (SubjectLine[])[InNames(unit), InNumbers(unit), InAddress(unit), InSex(unit), InAddressId(unit)]);

    private static SubjectLine InNames(char unit) => new(true, new SubjectFields
    {
        GivenNames = $"{unit} {unit}an{unit}na",
        Prefix = $"van{unit}der",
        Surname = $"{unit} van '{unit}t't{unit}Berg",
        Postcode = "1312AB",
        HouseNumber = "12",
        PartnerPrefix = $"{unit}",
        PartnerSurname = $"Al-{unit}d{unit}Orto-{unit}, van{unit}der",
        BirthDate = "19800131",
    });

    private static SubjectLine InNumbers(char unit) => new(true, new SubjectFields
    {
        Bsn = $"9999900{unit}19",
        BirthDate = $"{unit}19800131{unit}",
        Postcode = $"1312{unit}AB",
        HouseNumber = $"{unit}12",
    });

    private static SubjectLine InAddress(char unit) => new(false, new SubjectFields
    {
        Postcode = "1312AB",
        HouseNumber = $"12{unit}",
        HouseLetter = $"{unit}",
        Street = $"{unit}e Kade{unit}",
        Town = $"'s-{unit}Hage",
    });

    private static SubjectLine InSex(char unit) => new(true, new SubjectFields { Bsn = "999990019", Sex = $"{unit}v" });

    private static SubjectLine InAddressId(char unit) => new(false, new SubjectFields { AddressId = $"059920{unit}0002196780" });

    // A row of history holds only what was different then.
    private static SubjectFields WithParts(SubjectFields row, SubjectFields present) => row with
    {
        GivenNames = row.GivenNames ?? present.GivenNames,
        BirthDate = row.BirthDate ?? present.BirthDate,
        Surname = row.Surname ?? present.Surname,
    };
}
