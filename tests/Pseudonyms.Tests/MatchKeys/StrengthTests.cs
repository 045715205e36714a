using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Names;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Pseudonyms.Tests.MatchKeys;

/// <summary>What a question about one person says when only another is registered, and when the same one is.</summary>
public sealed class StrengthTests
{
    private static readonly SubjectFields Jan = new()
    {
        GivenNames = "Jan", Prefix = "de", Surname = "Vries", BirthDate = "19800131", Sex = "m", Postcode = "1312AB", HouseNumber = "12",
    };

    private static readonly SubjectFields Tijl = Jan with { GivenNames = "Tijl", Prefix = "van der", Surname = "Zijthoff" };

    [Fact]
    public void IsStrong_SamePerson()
    {
        Assert.Equal(MatchStrength.Strong, Ask(Jan, Jan));
        Assert.Equal(MatchStrength.Strong, Ask(Tijl, Tijl));
    }

    [Theory]
    [InlineData("Vries")]
    [InlineData("Jansen")]
    [InlineData("JANSEN")]
    [InlineData("van den Berg")]
    public void IsProbable_CommonSurnameInitialAndDateAlone(string surname)
    {
        var registered = Elsewhere(Jan) with { Prefix = null, Surname = surname, GivenNames = "Johannes" };

        Assert.Equal(MatchStrength.Probable, Ask(registered with { GivenNames = "Jan" }, registered));
        Assert.Equal(MatchStrength.Probable, Ask(registered with { GivenNames = "J.P." }, registered));
        Assert.Equal(MatchStrength.Probable, Ask(registered with { GivenNames = "J" }, registered with { GivenNames = "J." }));
    }

    [Fact]
    public void IsStrong_UncommonSurnameInitialAndDate() =>
        Assert.Equal(MatchStrength.Strong, Ask(Tijl with { GivenNames = "T." }, Elsewhere(Tijl)));

    [Fact]
    public void IsStrong_CommonSurname_WhenASecondKeyAgrees()
    {
        Assert.Equal(MatchStrength.Strong, Ask(Jan, Elsewhere(Jan)));
        Assert.Equal(MatchStrength.Strong, Ask(Jan with { Bsn = "999990019" }, Elsewhere(Jan) with { GivenNames = "Joop", Bsn = "999990019" }));
        Assert.Equal(MatchStrength.Strong, Ask(Jan with { Surname = "Bakker" }, Jan));
    }

    [Fact]
    public void IsProbable_Twins()
    {
        Assert.Equal(MatchStrength.Probable, Ask(Tijl with { GivenNames = "Sjoerd" }, Tijl));
        Assert.Equal(MatchStrength.Probable, Ask(Tijl with { GivenNames = "Sien", Sex = "v" }, Tijl));
        Assert.Equal(MatchStrength.Probable, Ask(Jan with { GivenNames = "Joris" }, Jan));
    }

    // Stated in docs/match-keys.md: with a rare surname and one initial, twins are strong. Nobody but a given name or BSN can part them.
    [Fact]
    public void IsStrong_TwinsOfOneInitial_WithARareSurname() =>
        Assert.Equal(MatchStrength.Strong, Ask(Tijl with { GivenNames = "Teun" }, Tijl));

    [Fact]
    public void IsNothing_TwinsApart_OfOtherInitials() =>
        Assert.Null(Ask(Elsewhere(Tijl) with { GivenNames = "Sjoerd" }, Tijl));

    [Fact]
    public void IsPossible_FatherAndSonOfOneName()
    {
        var son = Jan with { BirthDate = "20050817" };

        Assert.Equal(MatchStrength.Possible, Ask(son, Jan));
        Assert.Null(Ask(Elsewhere(son), Jan));
    }

    [Fact]
    public void IsNothing_Housemates()
    {
        var mate = Jan with { GivenNames = "Jaap", Surname = "Bakker", Prefix = null, BirthDate = "19810613" };

        Assert.Null(Ask(mate, Jan));
        Assert.Null(Ask(mate with { Surname = "Vries" }, Jan));
        Assert.Null(Ask(mate with { GivenNames = "Jan" }, Jan));
    }

    [Fact]
    public void IsPossible_SurnameWithALetterMore()
    {
        var registered = Elsewhere(Jan) with { Prefix = null, Surname = "Kuiper", GivenNames = "Joost" };

        Assert.Equal(MatchStrength.Possible, Ask(registered with { Surname = "Kuipers", GivenNames = "Jan", Postcode = "1312AB" }, registered));
        Assert.Null(Ask(registered with { Surname = "Kuipers", GivenNames = "Tijl", Postcode = "1312AB" }, registered));
    }

    [Fact]
    public void IsWeaker_BornOnNewYearsDay()
    {
        var registered = Tijl with { BirthDate = "19800101" };

        Assert.Equal(MatchStrength.Probable, Ask(registered, registered));
        Assert.Equal(MatchStrength.Probable, Ask(registered, Elsewhere(registered)));
        Assert.Equal(MatchStrength.Possible, Ask(Elsewhere(registered) with { Surname = "Sijthof", GivenNames = "Teun" }, registered));
        Assert.Equal(MatchStrength.Strong, Ask(registered with { Bsn = "999990019" }, registered with { Bsn = "999990019" }));
    }

    [Fact]
    public void IsWeaker_InitialAndPostcode() =>
        Assert.Equal(MatchStrength.Probable, Ask(Tijl with { GivenNames = "T.", Surname = "Anders" }, Tijl with { GivenNames = "T." }));

    [Fact]
    public void SendsEveryKeyAsItsKind_OtherwiseAndWhenRegistering()
    {
        Assert.All(PersonKeys.ForAsking(Read(Tijl)).Take(7), key => Assert.Equal(key.Kind, key.SentAs));
        Assert.All(PersonKeys.ForRegistering(Read(Jan with { BirthDate = "19800101", GivenNames = "J." })), key => Assert.Equal(key.Kind, key.SentAs));
    }

    [Fact]
    public void OrdersByWhatIsSent()
    {
        var sent = PersonKeys.ForAsking(Read(Jan with { BirthDate = "19800101" })).Select(key => $"{key.Kind}>{key.SentAs}");

        Assert.Equal("K2>K3 K4>K3 K7>K8 K5>K5 K8>K8 K3>K6 K6>K6 K3>K6 K8>K6", string.Join(' ', sent.Take(9)));
    }

    [Fact]
    public void KnowsCommonSurnames_AsKeysHaveThem() =>
        Assert.All(CommonSurnames.All, name => Assert.Equal([name], SurnameReader.Read(null, name, Spelling.Wire)));

    [Theory]
    [InlineData("J", true)]
    [InlineData("J.", true)]
    [InlineData("T.J.", true)]
    [InlineData("Th.", true)]
    [InlineData("Joh. Pieter", true)]
    [InlineData("JHM", true)]
    [InlineData("IJ.", true)]
    [InlineData("jhr. J", true)]
    [InlineData("Jan", false)]
    [InlineData("Jan P.", false)]
    [InlineData("Bo", false)]
    [InlineData("Ty", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Sees_Initials(string? givenNames, bool expected) => Assert.Equal(expected, GivenNameReader.HasInitials(givenNames));

    private static SubjectFields Elsewhere(SubjectFields fields) => fields with { Postcode = "9712CD", HouseNumber = "3" };

    /// <summary>The class that the answer would carry; null for not known.</summary>
    private static MatchStrength? Ask(SubjectFields asked, SubjectFields registered)
    {
        var signal = PersonKeys.ForRegistering(Read(registered)).ToHashSet();
        var found = PersonKeys.ForAsking(Read(asked)).Take(16).Where(signal.Contains).Select(key => key.SentAs.Strength()).ToList();
        return found.Count == 0 ? null : found.Max();
    }

    private static Person Read(SubjectFields fields) => Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(fields)).Person;
}
