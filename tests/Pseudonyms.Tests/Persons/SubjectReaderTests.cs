using Bekend.Pseudonyms.Addresses;
using Bekend.Pseudonyms.Persons;
using Bekend.Testing;
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
        Assert.Equal("1312AB", person.Address?.Postcode?.Value);
        Assert.Equal(12, person.Address?.Number?.Value);
        Assert.Equal("ABIS", person.Address?.Suffix.Value);
        var partner = Assert.Single(person.OtherSurnames);
        Assert.Equal(("de", "Wolvenhage"), (partner.Prefix, partner.Name));
    }

    [Fact]
    public void Reads_OtherNamesAndEarlierAddresses()
    {
        var fields = Complete with
        {
            OtherNames = [new() { Prefix = "van", Surname = "Dam" }],
            FormerAddresses = [new() { Postcode = "1011 ab", HouseNumber = "3-b" }, new() { Postcode = "1011AC", HouseNumber = "4", HouseLetter = "c" }],
        };

        var person = Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(fields)).Person;

        Assert.Equal([("de", "Wolvenhage"), ("van", "Dam")], person.OtherSurnames.Select(name => (name.Prefix, name.Name)));
        Assert.Equal(["1011AB 3 B", "1011AC 4 C"], person.FormerAddresses.Select(address => $"{address.Postcode?.Value} {address.Number?.Value} {address.Suffix.Value}"));
    }

    [Fact]
    public void ReportsFaults_InOtherNamesAndEarlierAddresses()
    {
        var fields = Complete with
        {
            OtherNames = [new() { Surname = "Dam" }, new() { Prefix = new string('a', 401), Surname = " " }, .. Enumerable.Repeat(new NameFields { Surname = "Dam" }, 15)],
            FormerAddresses = [new() { Postcode = "1011AB" }, new() { Postcode = "0011AB", HouseNumber = "x" }],
        };

        Assert.Equal(
            [
                ("andereNamen", "must be at most 16 names"),
                ("andereNamen[1].voorvoegsel", "must be at most 400 characters"),
                ("andereNamen[1].geslachtsnaam", "is required"),
                ("vorigeAdressen[0].huisnummer", "is required"),
            ],
            Faults(fields).Take(4));
        Assert.Equal(["vorigeAdressen[1].postcode", "vorigeAdressen[1].huisnummer"], Faults(fields).Skip(4).Select(fault => fault.Field));
    }

    private static IReadOnlyList<(string Field, string Message)> Faults(SubjectFields fields) =>
        [.. Assert.IsType<SubjectResult.Refused>(SubjectReader.ReadPerson(fields)).Faults.Select(fault => (fault.Field, fault.Message))];

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
            Sex = "f",
        };

        Assert.Equal(
            [
                new SubjectFault("bsn", "fails the 11-test"),
                new SubjectFault("voornamen", "must be at most 400 characters"),
                new SubjectFault("geslachtsnaam", "must be at most 400 characters"),
                new SubjectFault("geboortedatum", "is not a date in the calendar between 1800 and 2199"),
                new SubjectFault("geslacht", "must be m, v or o (unknown)"),
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

    private static SubjectFields Homeless => Complete with { Bsn = null, HouseNumber = null };

    public static TheoryData<string, SubjectFields> Keyless => new()
    {
        { "nothing", new SubjectFields() },
        { "blank", new SubjectFields { Bsn = " ", Surname = "  " } },
        { "names only", Homeless with { BirthDate = null } },
        { "unknown day", Homeless with { BirthDate = "19800100" } },
        { "unknown month", Homeless with { BirthDate = "19800000" } },
        { "unknown date", Homeless with { BirthDate = "00000000" } },
        { "no given name", Homeless with { GivenNames = ".", Postcode = null } },
        { "address only", Complete with { Bsn = null, GivenNames = null, Surname = null, PartnerSurname = null, BirthDate = null } },
        { "sex not known", Complete with { Bsn = null, GivenNames = null, Surname = null, PartnerSurname = null, Sex = "o" } },
        { "no surname or postcode", Complete with { Bsn = null, Surname = "-", PartnerSurname = ".", Postcode = null } },
        { "no Latin letter", Homeless with { GivenNames = "Анна", Postcode = null } },
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

    [Theory]
    [InlineData("m", "m")]
    [InlineData(" Man ", "m")]
    [InlineData("V", "v")]
    [InlineData("vrouw", "v")]
    [InlineData("O", "")]
    [InlineData("x", "")]
    [InlineData("Onbekend", "")]
    public void Reads_Sex(string text, string expected) =>
        Assert.Equal(expected, Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(Complete with { Sex = text })).Person.Sex?.Value);

    [Fact]
    public void Reads_AddressByStreet()
    {
        var fields = new SubjectFields { Street = "Eerste Kadestraat", Town = "'s-Gravenhage", HouseNumber = "12-a" };

        var address = Assert.IsType<SubjectResult.AddressRead>(SubjectReader.ReadAddress(fields)).Address;
        Assert.Null(address.Postcode);
        Assert.Equal(("12", "A"), (address.Number?.Digits, address.Suffix.Value));
    }

    [Theory]
    [InlineData("to 12", "12", "TO")]
    [InlineData("T/O 12a", "12", "TOa")]
    [InlineData("tegenover 12", "12", "TO")]
    [InlineData("by. 12", "12", "BY")]
    [InlineData("Bij 12-2", "12", "BY-2")]
    [InlineData("12 t/o", "12", " t/o")]
    [InlineData("toren 12", "toren 12", "")]
    [InlineData("t 12", "t 12", "")]
    [InlineData("to", "to", "")]
    public void CutsHouseNumbers(string text, string number, string rest) => Assert.Equal(new HouseNumberText(number, rest), HouseNumberText.Of(text));

    [Theory]
    [InlineData("Postbus")]
    [InlineData("POSTBUS 123")]
    [InlineData("Antwoordnummer")]
    public void Refuses_Box(string street)
    {
        var fields = new SubjectFields { Street = street, Town = "Almere", HouseNumber = "123", Postcode = "1300AA" };

        Assert.Equal(new SubjectFault("straat", "is a PO box, not an address"), Assert.Single(Faults(SubjectReader.ReadAddress(fields))));
        Assert.IsType<SubjectResult.AddressRead>(SubjectReader.ReadAddress(fields with { Street = "Postbuslaan" }));
    }

    [Theory]
    [InlineData("0599200000219678")]
    [InlineData("599200000219678")]
    [InlineData(" 0599 2000 0021 9678 ")]
    public void Reads_AddressById(string id)
    {
        var address = Assert.IsType<SubjectResult.AddressRead>(SubjectReader.ReadAddress(new SubjectFields { AddressId = id })).Address;

        Assert.Equal("0599200000219678", address.Id?.Value);
        Assert.Null(address.Number);
    }

    [Theory]
    [InlineData("0599010000208579")] // a dwelling
    [InlineData("059920000021967")]
    [InlineData("05992000002196789")]
    [InlineData("059920000021967x")]
    public void Refuses_OtherAddressId(string id) =>
        Assert.Equal("nummeraanduiding", Assert.Single(Faults(SubjectReader.ReadAddress(new SubjectFields { AddressId = id }))).Field);

    [Fact]
    public void Demands_Postcode_BesideNumberedStreet() => Assert.Equal(
        "postcode",
        Assert.Single(Faults(SubjectReader.ReadAddress(new SubjectFields { Street = "1e Kadestraat", Town = "Almere", HouseNumber = "7" }))).Field);

    [Fact]
    public void Demands_NumberAndTown_BesideStreet()
    {
        Assert.Equal("huisnummer", Assert.Single(Faults(SubjectReader.ReadAddress(new SubjectFields { Street = "Kade", Town = "Almere" }))).Field);
        Assert.Equal("postcode", Assert.Single(Faults(SubjectReader.ReadAddress(new SubjectFields { Street = "Kade", Town = "1", HouseNumber = "1" }))).Field);
    }

    [Fact]
    public void NeverThrowsNorRepeatsInput_AnyText() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var fields = new SubjectFields
            {
                Bsn = text, GivenNames = text, Prefix = text, Surname = text, BirthDate = text, PartnerPrefix = text,
                PartnerSurname = text, Postcode = text, HouseNumber = text, HouseLetter = text, HouseAddition = text,
                Sex = text, Street = text, Town = text, AddressId = text,
            };
            var messages = Known(SubjectReader.ReadPerson(fields)).Concat(Known(SubjectReader.ReadAddress(fields)));
            return messages.All(Messages.Contains);
        }).Holds();

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
        "gives no match key; needed are a bsn, or a full birth date with two of given name, surname and postcode, or names and an address",
        "must be m, v or o (unknown)", "is a PO box, not an address", "must be the id of a nummeraanduiding: sixteen digits, the fifth and sixth are 20",
    ];

    private static IReadOnlyList<SubjectFault> Faults(SubjectResult result) =>
        Assert.IsType<SubjectResult.Refused>(result).Faults;

    private static IEnumerable<string> Known(SubjectResult result) =>
        result is SubjectResult.Refused refused ? refused.Faults.Select(fault => fault.Message) : [];
}
