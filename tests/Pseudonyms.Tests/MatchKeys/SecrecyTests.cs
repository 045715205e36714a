using Bekend.Pseudonyms.Addresses;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Pseudonyms.Tests.MatchKeys;

/// <summary>Nothing that holds an identity may turn into text by accident.</summary>
public sealed class SecrecyTests
{
    private static readonly SubjectFields Fields = new()
    {
        Bsn = "999990019", GivenNames = "Tijl", Prefix = "van der", Surname = "Zijthoff", BirthDate = "19800131",
        PartnerPrefix = "op de", PartnerSurname = "Wolvenhage", Postcode = "1312AB", HouseNumber = "4567", HouseLetter = "Q", Sex = "v",
        Street = "Boterdiep", Town = "Rotterdam", AddressId = "0599200000219678",
    };

    [Fact]
    public void ToStringRevealsNothing()
    {
        var read = Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(Fields));
        var person = read.Person;
        var address = Assert.IsType<SubjectResult.AddressRead>(SubjectReader.ReadAddress(Fields));
        object?[] holders =
        [
            Fields, read, person, address, address.Address, person.Bsn, person.BirthDate, person.Address, person.Postcode,
            person.Address?.Number, person.Address?.Suffix, person.Sex, address.Address.Id, person.OtherSurnames[0], .. PersonKeys.ForRegistering(person).Cast<object>(),
            .. AddressKeys.For(address.Address).Cast<object>(), HouseNumberText.Of("4567Q"), new NameReading("zijthoff", "tijl"),
        ];
        string[] secrets = ["999990019", "Tijl", "van der", "Zijthoff", "1980", "Wolvenhage", "1312", "4567", "Q", "Boterdiep", "Rotterdam", "0599"];

        Assert.All(holders, holder =>
        {
            var text = $"{holder}";
            Assert.NotEqual("", text);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public void ToStringIsKind_MatchKey() => Assert.Equal("K2", new MatchKey(MatchKeyKind.K2, "zijthoff|t|19800131").ToString());

    [Fact]
    public void ThrowsWithoutValue_DefaultKey() => Assert.Throws<InvalidOperationException>(() => default(MatchKey).ToOprfInput());
}
