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
    [InlineData("1312 ab", "12-a", null, null, "A1 1312AB|12|A", "A1s 1312AB|12|A", "A0 1312AB|12")]
    [InlineData("1312AB", "12", null, null, "A1 1312AB|12|", "A1s 1312AB|12|", "A0 1312AB|12")]
    [InlineData("1312AB", "0012", "a", "bis 2", "A1 1312AB|12|ABIS2", "A1s 1312AB|12|ABIS2", "A0 1312AB|12")]
    [InlineData("1312AB", "12 hs", null, null, "A1 1312AB|12|HS", "A1s 1312AB|12|H", "A0 1312AB|12")]
    [InlineData("1312AB", "12", null, "huis", "A1 1312AB|12|HUIS", "A1s 1312AB|12|H", "A0 1312AB|12")]
    [InlineData("1312AB", "12", null, "II", "A1 1312AB|12|II", "A1s 1312AB|12|2", "A0 1312AB|12")]
    [InlineData("1312AB", "12 1 hoog", null, null, "A1 1312AB|12|1HOOG", "A1s 1312AB|12|1", "A0 1312AB|12")]
    [InlineData("1312AB", "12-bis", null, null, "A1 1312AB|12|BIS", "A1s 1312AB|12|BIS", "A0 1312AB|12")]
    public void MakesAddressKeys(string postcode, string number, string? letter, string? addition, string a1, string a1s, string a0)
    {
        var fields = new SubjectFields { Postcode = postcode, HouseNumber = number, HouseLetter = letter, HouseAddition = addition };
        var address = Assert.IsType<SubjectResult.AddressRead>(SubjectReader.ReadAddress(fields)).Address;

        Assert.Equal([a1, a1s, a0], AddressKeys.For(address).Select(key => $"{key.Kind} {key.Value}"));
    }

    [Fact]
    public void MakesA2AndA3()
    {
        var fields = new SubjectFields { AddressId = "0599200000219678", Street = "Boterdiep", Town = "'s-Gravenhage", HouseNumber = "31-a" };
        var address = Assert.IsType<SubjectResult.AddressRead>(SubjectReader.ReadAddress(fields)).Address;

        Assert.Equal(["A2 0599200000219678", "A3 sgravenhage|boterdiep|31|A"], AddressKeys.For(address).Select(key => $"{key.Kind} {key.Value}"));
    }

    [Fact]
    public void MakesWeakerKeys()
    {
        var keys = Ask(Tijl with { Surname = "Kuijper", Prefix = null, Sex = "m", Postcode = "1312 ab", HouseNumber = "12" });

        Assert.Equal("kupr|t|19800131", Values(keys, MatchKeyKind.K3).First());
        Assert.Equal(["19800131|m|1312AB|12|"], Values(keys, MatchKeyKind.K5));
        Assert.Equal(["kuijper|tijl|1312AB|12|"], Values(keys, MatchKeyKind.K6));
        Assert.Equal("kupr|19800131|1312AB", Values(keys, MatchKeyKind.K8).First());
    }

    private static IReadOnlyList<MatchKey> Ask(SubjectFields fields) =>
        PersonKeys.ForAsking(Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(fields)).Person);

    private static IEnumerable<string> Values(IReadOnlyList<MatchKey> keys, MatchKeyKind kind) =>
        keys.Where(key => key.Kind == kind).Select(key => key.Value);
}
