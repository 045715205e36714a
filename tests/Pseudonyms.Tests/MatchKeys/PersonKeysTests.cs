using Bekend.Pseudonyms.Addresses;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Pseudonyms.Tests.MatchKeys;

public sealed class PersonKeysTests
{
    private static readonly Person Fenna = new()
    {
        Bsn = Bsn.TryParse("999990019", out var bsn, out _) ? bsn : null,
        GivenNames = "Fenna Maria",
        Prefix = "de",
        Surname = "Kraanvogel",
        BirthDate = Date("19750615"),
        OtherSurnames = [new Surname { Prefix = "van", Name = "Wolvenhage" }, new Surname { Name = "Elst-Gors" }],
        Address = At("1312AB", "12"),
        FormerAddresses = [At("9712CD", "3"), At("1312AB", "14")],
    };

    [Fact]
    public void Registers_EverySurnameAndPostcode() =>
        Assert.Equal(
            [
                "K1 999990019", "K2 kraanvogel|f|19750615", "K4 fenna|kraanvogel|19750615", "K7 fenna|19750615|1312AB",
                "K2 wolvenhage|f|19750615", "K4 fenna|wolvenhage|19750615", "K7 fenna|19750615|9712CD",
                "K2 elst|f|19750615", "K4 elst|fenna|19750615",
                "K2 gors|f|19750615", "K4 fenna|gors|19750615",
                "K2 elstgors|f|19750615", "K4 elstgors|fenna|19750615",
            ],
            Show(PersonKeys.ForRegistering(Fenna)).Take(13));

    [Fact]
    public void RegistersWeakerKeys_ForEverySurnameAndAddress() =>
        Assert.Equal(
            [
                "K3 kranfgl|f|19750615", "K5 19750615|v|1312AB|12|", "K8 kranfgl|19750615|1312AB",
                "K3 wolfng|f|19750615", "K5 19750615|v|9712CD|3|", "K8 wolfng|19750615|1312AB",
                "K3 elst|f|19750615", "K5 19750615|v|1312AB|14|", "K8 elst|19750615|1312AB",
                "K3 gors|f|19750615", "K8 gors|19750615|1312AB",
            ],
            Show(PersonKeys.ForRegistering(Fenna with { Sex = Female })).Skip(13).Take(11));

    [Fact]
    public void RegistersNamesTurnedAbout_AsSound()
    {
        var person = new Person { GivenNames = "Ali", Surname = "Yilmaz", BirthDate = Date("19900102") };
        var turned = person with { GivenNames = "Yılmaz", Surname = "Aly" };

        Assert.Contains("K3 al|y|19900102", Show(PersonKeys.ForRegistering(person)));
        Assert.DoesNotContain("K3 al|y|19900102", Show(PersonKeys.ForAsking(person)));
        Assert.Contains(PersonKeys.ForAsking(turned).Intersect(PersonKeys.ForRegistering(person)), key => key.Kind == MatchKeyKind.K3);
    }

    [Theory]
    [InlineData("IJsbrand", "Ysbrand")]
    [InlineData("Ysbrand", "IJsbrand")]
    [InlineData("ĲSBRAND", "Y.")]
    [InlineData("Y.", "IJ.")]
    [InlineData("Ÿsbrand", "ijsbrand")]
    public void RegistersInitial_IJAndY(string registered, string asked)
    {
        var person = new Person { GivenNames = registered, Surname = "Kuiper", BirthDate = Date("19800131") };

        Assert.Contains(
            PersonKeys.ForAsking(person with { GivenNames = asked }), key => key.Kind == MatchKeyKind.K2 && PersonKeys.ForRegistering(person).Contains(key));
        Assert.Single(PersonKeys.ForAsking(person with { GivenNames = "Ynte" }), key => key.Kind == MatchKeyKind.K2);
    }

    [Fact]
    public void CarriesNoMore_ThanASignal()
    {
        var person = Fenna with
        {
            OtherSurnames = [.. Enumerable.Range(0, 20).Select(i => new Surname { Name = $"Vis{(char)('a' + i)}-Kar{(char)('a' + i)}" })],
            FormerAddresses = [.. Enumerable.Range(1, 20).Select(i => At("9712CD", $"{i}"))],
        };
        var keys = PersonKeys.ForRegistering(person);

        Assert.Equal(PersonKeys.MaximumRegistered, keys.Count);
        Assert.All(keys, key => Assert.Equal(MatchStrength.Strong, key.Kind.Strength()));
    }

    [Fact]
    public void AsksNot_FormerPostcodes() =>
        Assert.DoesNotContain(PersonKeys.ForAsking(Fenna), key => key.Value.Contains("9712CD", StringComparison.Ordinal));

    [Fact]
    public void AsksOnly_WhatRegistersToo() =>
        Assert.Empty(PersonKeys.ForAsking(Fenna).Where(key => key.SentAs == key.Kind).Except(PersonKeys.ForRegistering(Fenna)));

    [Fact]
    public void AsksLast_WithOneSignLess()
    {
        var kuipers = new Person { GivenNames = "Tijl", Surname = "Kuipers", BirthDate = Date("19800131"), Postcode = Code("1312AB") };
        var slips = PersonKeys.ForAsking(kuipers).SkipWhile(key => key.SentAs != MatchKeyKind.K6).ToList();

        Assert.Equal(
            [
                "K3 uprs|t|19800131", "K8 uprs|19800131|1312AB", "K3 kprs|t|19800131", "K8 kprs|19800131|1312AB", "K3 kurs|t|19800131",
                "K8 kurs|19800131|1312AB", "K3 kups|t|19800131", "K8 kups|19800131|1312AB", "K3 kupr|t|19800131", "K8 kupr|19800131|1312AB",
            ],
            Show(slips));
        Assert.All(slips, key => Assert.Equal(MatchKeyKind.K6, key.SentAs));
        Assert.Contains(slips, PersonKeys.ForRegistering(kuipers with { Surname = "Cuijper" }).Contains);
        Assert.DoesNotContain(PersonKeys.ForAsking(kuipers with { Surname = "Bo" }), key => key.SentAs == MatchKeyKind.K6);
    }

    [Fact]
    public void AddsTypedSpelling_LetterThatDoesNotDecompose()
    {
        var person = new Person { GivenNames = "Işıl", Surname = "Yılmazer", BirthDate = Date("19900102") };

        Assert.Equal(
            ["K2 ylmazer|i|19900102", "K4 isl|ylmazer|19900102", "K2 yilmazer|i|19900102", "K4 isil|yilmazer|19900102",
                "K3 ylmsr|i|19900102", "K3 jilmsr|i|19900102"],
            Show(PersonKeys.ForAsking(person)).Take(6));
    }

    [Theory]
    [InlineData("19750000")]
    [InlineData("19750600")]
    [InlineData("00000000")]
    [InlineData("00000615")]
    [InlineData("19750015")]
    public void GivesOnlyK1_IncompleteBirthDate(string date) =>
        Assert.Equal(["K1 999990019"], Show(PersonKeys.ForRegistering(Fenna with { BirthDate = Date(date), Address = null, FormerAddresses = [] })));

    [Theory]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData(null)]
    public void GivesNoSurnameKeys_UnknownSurname(string? surname) =>
        Assert.Equal(
            ["K1 999990019", "K7 fenna|19750615|1312AB", "K5 19750615|v|1312AB|12|"],
            Show(PersonKeys.ForAsking(Fenna with { Surname = surname, OtherSurnames = [], Sex = Female })));

    [Fact]
    public void GivesNothing_EmptyPerson() => Assert.Empty(PersonKeys.ForRegistering(new Person()));

    [Fact]
    public void KeepsEveryStrongKind_CutToSixteen()
    {
        var person = Fenna with { Surname = "Aal-Bot-Karp-Dorade-Elft-Forel-Garnaal" };
        var keys = PersonKeys.ForAsking(person);

        Assert.True(keys.Count > 16);
        Assert.Equal([MatchKeyKind.K1, MatchKeyKind.K2, MatchKeyKind.K4, MatchKeyKind.K7], keys.Take(16).Select(key => key.Kind).Distinct());
    }

    [Fact]
    public void HoldsOnlyAllowedCharacters_AnyName() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<string>(), (given, surname) =>
        {
            var person = Fenna with { GivenNames = given, Surname = surname, Prefix = given };
            var keys = PersonKeys.ForRegistering(person);
            return keys.Distinct().Count() == keys.Count
                && keys.All(key => Shape(key.Kind).IsMatch(key.Value))
                && keys.Zip(keys.Skip(1)).All(pair => pair.First.SentAs.Strength() >= pair.Second.SentAs.Strength());
        }).Holds();

    [Fact]
    public void Throws_NoPerson()
    {
        Assert.Throws<ArgumentNullException>(() => PersonKeys.ForAsking(null!));
        Assert.Throws<ArgumentNullException>(() => PersonKeys.ForRegistering(null!));
        Assert.Throws<ArgumentNullException>(() => AddressKeys.For(null!));
    }

    private static System.Text.RegularExpressions.Regex Shape(MatchKeyKind kind) => new(kind switch
    {
        MatchKeyKind.K1 => @"\A[0-9]{9}\z",
        MatchKeyKind.K2 => @"\A[a-z]+\|[a-z]\|[0-9]{8}\z",
        MatchKeyKind.K4 => @"\A[a-z]+\|[a-z]+\|[0-9]{8}\z",
        MatchKeyKind.K3 => @"\A[a-z]+\|[a-z]\|[0-9]{8}\z",
        MatchKeyKind.K5 => @"\A[0-9]{8}\|[mv]\|[0-9]{4}[A-Z]{2}\|[0-9]+\|[A-Z0-9]*\z",
        MatchKeyKind.K6 => @"\A[a-z]+\|[a-z]+\|[0-9]{4}[A-Z]{2}\|[0-9]+\|[A-Z0-9]*\z",
        MatchKeyKind.K7 or MatchKeyKind.K8 => @"\A[a-z]+\|[0-9]{8}\|[0-9]{4}[A-Z]{2}\z",
        _ => @"\A\z",
    });

    private static IEnumerable<string> Show(IEnumerable<MatchKey> keys) => keys.Select(key => $"{key.Kind} {key.Value}");

    private static Sex? Female => Sex.TryParse("v", out var sex, out _) ? sex : null;

    private static BirthDate? Date(string text) => BirthDate.TryParse(text, out var date, out _) ? date : null;

    private static Postcode? Code(string text) => Postcode.TryParse(text, out var postcode, out _) ? postcode : null;

    private static Address At(string postcode, string number) =>
        Assert.IsType<SubjectResult.AddressRead>(
            SubjectReader.ReadAddress(new SubjectFields { Postcode = postcode, HouseNumber = number })).Address;
}
