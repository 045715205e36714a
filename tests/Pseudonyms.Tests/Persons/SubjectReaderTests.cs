using Bekend.Pseudonyms.Persons;
using FsCheck;
using FsCheck.Fluent;

namespace Bekend.Pseudonyms.Tests.Persons;

public sealed class SubjectReaderTests
{
    private static readonly SubjectFields Complete = new()
    {
        Bsn = "999990019",
        GivenNames = "Tijl",
        Prefix = "van der",
        Surname = "Zijthoff-Çelik",
        BirthDate = "1980-01-31",
        PartnerPrefix = "de",
        PartnerSurname = "Wolvenhage",
        Postcode = "1312 ab",
        HouseNumber = "12",
        HouseLetter = "a",
        HouseAddition = "bis",
    };

    [Fact]
    public void Reads_CompletePerson()
    {
        var person = Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(Complete)).Person;

        Assert.Equal("999990019", person.Bsn?.Value);
        Assert.Equal("19800131", person.BirthDate?.Value);
        Assert.Equal("1312AB", person.Address?.Postcode.Value);
        Assert.Equal(12, person.Address?.Number.Value);
        Assert.Equal("ABIS", person.Address?.Suffix.Value);
        var partner = Assert.Single(person.OtherSurnames);
        Assert.Equal(("de", "Wolvenhage"), (partner.Prefix, partner.Name));
    }

    [Fact]
    public void ReportsEveryFault_InOrderOfFields()
    {
        var fields = new SubjectFields
        {
            Bsn = "123456789",
            GivenNames = new string('a', 401),
            Surname = new string('b', 401),
            BirthDate = "31-02-1980",
            Postcode = "0123AB",
            HouseNumber = "0",
            HouseAddition = new string('c', 401),
        };

        Assert.Equal(
            [
                new SubjectFault("bsn", "fails the 11-test"),
                new SubjectFault("voornamen", "must be at most 400 characters"),
                new SubjectFault("geslachtsnaam", "must be at most 400 characters"),
                new SubjectFault("geboortedatum", "is not a date in the calendar between 1800 and 2199"),
                new SubjectFault("postcode", "must be four digits (not starting with 0) and two letters"),
                new SubjectFault("toevoeging", "must be at most 400 characters"),
                new SubjectFault("huisnummer", "must be a number from 1 to 99999"),
            ],
            Faults(SubjectReader.ReadPerson(fields)));
    }

    [Fact]
    public void ReportsBoth_EmptyAddress() =>
        Assert.Equal(
            [new SubjectFault("postcode", "is required"), new SubjectFault("huisnummer", "is required")],
            Faults(SubjectReader.ReadAddress(new SubjectFields())));

    public static TheoryData<string, SubjectFields> Keyless => new()
    {
        { "nothing", new SubjectFields() },
        { "blank", new SubjectFields { Bsn = " ", Surname = "  " } },
        { "names only", Complete with { Bsn = null, BirthDate = null } },
        { "unknown day", Complete with { Bsn = null, BirthDate = "19800100" } },
        { "unknown month", Complete with { Bsn = null, BirthDate = "19800000" } },
        { "unknown date", Complete with { Bsn = null, BirthDate = "00000000" } },
        { "no given name", Complete with { Bsn = null, GivenNames = "." } },
        { "no surname or postcode", Complete with { Bsn = null, Surname = "-", PartnerSurname = ".", Postcode = null } },
        { "no Latin letter", Complete with { Bsn = null, GivenNames = "Анна" } },
    };

    [Theory]
    [MemberData(nameof(Keyless))]
    public void Refuses_PersonWithoutKey(string why, SubjectFields fields)
    {
        Assert.NotEmpty(why);
        var fault = Assert.Single(Faults(SubjectReader.ReadPerson(fields)));
        Assert.Equal("persoon", fault.Field);
    }

    [Theory]
    [InlineData("19800000")]
    [InlineData("19800100")]
    [InlineData("00000000")]
    public void Accepts_IncompleteBirthDateBesideBsn(string birthDate) =>
        Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(Complete with { BirthDate = birthDate }));

    [Fact]
    public void Accepts_PostcodeWithoutHouseNumber()
    {
        var fields = Complete with { Bsn = null, Surname = null, PartnerSurname = null, HouseNumber = null };

        var person = Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(fields)).Person;
        Assert.Null(person.Address);
        Assert.Equal("1312AB", person.Postcode?.Value);
    }

    [Fact]
    public void NeverThrowsNorRepeatsInput_AnyText() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var fields = new SubjectFields
            {
                Bsn = text, GivenNames = text, Prefix = text, Surname = text, BirthDate = text, PartnerPrefix = text,
                PartnerSurname = text, Postcode = text, HouseNumber = text, HouseLetter = text, HouseAddition = text,
            };
            var messages = Known(SubjectReader.ReadPerson(fields)).Concat(Known(SubjectReader.ReadAddress(fields)));
            return messages.All(Messages.Contains);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void NeverThrows_MangledFields()
    {
        foreach (var mark in new[] { "\0", "\uD800", "\uDC00x", "'", "-", "''-'", ",", "van ,", "\u202E", "٣", "{0}", "\n" })
        {
            for (var i = 0; i <= Complete.Surname!.Length; i++)
            {
                var surname = Complete.Surname.Insert(i, mark);
                Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(Complete with { Surname = surname, Prefix = mark }));
            }
        }
    }

    private static readonly HashSet<string> Messages =
    [
        "must consist of digits", "must have eight or nine digits", "fails the 11-test", "must be at most 400 characters",
        "must be written yyyymmdd, yyyy-mm-dd or dd-mm-yyyy", "is not a date in the calendar between 1800 and 2199",
        "must be four digits (not starting with 0) and two letters", "must be a number from 1 to 99999", "is required",
        "gives no match key; a bsn, or a given name with a full birth date and a surname or postcode, is needed",
    ];

    private static IReadOnlyList<SubjectFault> Faults(SubjectResult result) =>
        Assert.IsType<SubjectResult.Refused>(result).Faults;

    private static IEnumerable<string> Known(SubjectResult result) =>
        result is SubjectResult.Refused refused ? refused.Faults.Select(fault => fault.Message) : [];
}
