using System.Text;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Pseudonyms.Tests.MatchKeys;

/// <summary>The worked examples of the wire format.</summary>
public sealed class ProtocolExampleTests
{
    private static readonly SubjectFields Tijl = new()
    {
        GivenNames = "Tijl", Prefix = "van der", Surname = "Zijthoff-Çelik", BirthDate = "1980-01-31",
    };

    [Fact]
    public void MakesOprfInput_Bsn()
    {
        var key = Assert.Single(Ask(new SubjectFields { Bsn = "999990019" }));

        Assert.Equal("bekend:1:K1:999990019", Encoding.UTF8.GetString(key.ToOprfInput()));
    }

    [Fact]
    public void MakesThreeK2_DoubleSurname() =>
        Assert.Equal(
            ["zijthoff|t|19800131", "celik|t|19800131", "zijthoffcelik|t|19800131"],
            Values(Ask(Tijl), MatchKeyKind.K2));

    [Fact]
    public void MakesK4_InAlphabeticalOrder() =>
        Assert.Equal(
            ["tijl|zijthoff|19800131", "celik|tijl|19800131", "tijl|zijthoffcelik|19800131"],
            Values(Ask(Tijl), MatchKeyKind.K4));

    [Fact]
    public void MakesSameK4_NamesSwapped() =>
        Assert.Equal(
            Values(Ask(Tijl with { Prefix = null, Surname = "Hoogwaard" }), MatchKeyKind.K4),
            Values(Ask(Tijl with { GivenNames = "Hoogwaard", Prefix = null, Surname = "Tijl" }), MatchKeyKind.K4));

    [Fact]
    public void MakesK7_GivenNameDateAndPostcode() =>
        Assert.Equal(["tijl|19800131|1312AB"], Values(Ask(Tijl with { Postcode = "1312 ab", HouseNumber = "12" }), MatchKeyKind.K7));

    [Theory]
    [InlineData("1312 ab", "12-a", null, null, "A1 1312AB|12|A", "A0 1312AB|12")]
    [InlineData("1312AB", "12", null, null, "A1 1312AB|12|", "A0 1312AB|12")]
    [InlineData("1312AB", "0012", "a", "bis 2", "A1 1312AB|12|ABIS2", "A0 1312AB|12")]
    [InlineData("1312AB", "12 hs", null, null, "A1 1312AB|12|HS", "A0 1312AB|12")]
    public void MakesAddressKeys(string postcode, string number, string? letter, string? addition, string a1, string a0)
    {
        var fields = new SubjectFields { Postcode = postcode, HouseNumber = number, HouseLetter = letter, HouseAddition = addition };
        var address = Assert.IsType<SubjectResult.AddressRead>(SubjectReader.ReadAddress(fields)).Address;

        Assert.Equal([a1, a0], AddressKeys.For(address).Select(key => $"{key.Kind} {key.Value}"));
    }

    private static IReadOnlyList<MatchKey> Ask(SubjectFields fields) =>
        PersonKeys.ForAsking(Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(fields)).Person);

    private static IEnumerable<string> Values(IReadOnlyList<MatchKey> keys, MatchKeyKind kind) =>
        keys.Where(key => key.Kind == kind).Select(key => key.Value);
}
