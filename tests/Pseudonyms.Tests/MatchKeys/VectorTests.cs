using System.Text.Json;
using Bekend.Pseudonyms.Addresses;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Names;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Pseudonyms.Tests.MatchKeys;

/// <summary>The vectors by which a client in another language checks itself; the pages read the same file.</summary>
public sealed class VectorTests
{
    private static readonly JsonElement Vectors = Read();

    [Fact]
    public void Hears_Surnames()
    {
        var names = Vectors.GetProperty("klank").EnumerateArray().ToList();

        Assert.True(names.Count > 90);
        Assert.All(names, vector => Assert.Equal(Text(vector, "klank"), DutchSound.Code(Text(vector, "naam")!)));
    }

    [Fact]
    public void Writes_SuffixesInOneWay() => Assert.All(
        Vectors.GetProperty("toevoegingen").EnumerateArray(),
        vector => Assert.Equal(Text(vector, "canoniek"), HouseSuffix.Of(Text(vector, "toevoeging")).ToCanonical().Value));

    [Fact]
    public void Gives_KeysOfPersons() => Assert.All(Vectors.GetProperty("personen").EnumerateArray(), vector =>
    {
        var person = Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(Fields(vector))).Person;
        var keys = PersonKeys.ForAsking(person);
        Assert.Equal(Keys(vector), Show(keys));
        Assert.Equal(
            vector.GetProperty("verstuurdAls").EnumerateObject().Select(key => (key.Name, key.Value.GetString())),
            keys.Where(key => key.SentAs != key.Kind).Select(key => (Show([key]).Single(), (string?)MatchKeyKinds.Format(key.SentAs))));
    });

    [Fact]
    public void Gives_KeysOfAddresses() => Assert.All(Vectors.GetProperty("adressen").EnumerateArray(), vector =>
    {
        var address = Assert.IsType<SubjectResult.AddressRead>(SubjectReader.ReadAddress(Fields(vector))).Address;
        Assert.Equal(Keys(vector), Show(AddressKeys.For(address)));
    });

    [Fact]
    public void Covers_EveryKind() => Assert.Equal(
        Enum.GetNames<MatchKeyKind>().Order(StringComparer.Ordinal),
        new[] { "personen", "adressen" }
            .SelectMany(name => Vectors.GetProperty(name).EnumerateArray())
            .SelectMany(Keys)
            .Select(key => key[..key.IndexOf(':', StringComparison.Ordinal)])
            .Distinct()
            .Order(StringComparer.Ordinal));

    private static IEnumerable<string> Show(IEnumerable<MatchKey> keys) =>
        keys.Select(key => $"{MatchKeyKinds.Format(key.Kind)}:{key.Value}");

    private static IEnumerable<string> Keys(JsonElement vector) =>
        vector.GetProperty("sleutels").EnumerateArray().Select(key => key.GetString()!);

    private static SubjectFields Fields(JsonElement vector)
    {
        var fields = vector.GetProperty("velden");
        return new SubjectFields
        {
            Bsn = Text(fields, "bsn"),
            GivenNames = Text(fields, "voornamen"),
            Prefix = Text(fields, "voorvoegsel"),
            Surname = Text(fields, "geslachtsnaam"),
            BirthDate = Text(fields, "geboortedatum"),
            Sex = Text(fields, "geslacht"),
            PartnerPrefix = Text(fields, "partnervoorvoegsel"),
            PartnerSurname = Text(fields, "partnernaam"),
            Postcode = Text(fields, "postcode"),
            HouseNumber = Text(fields, "huisnummer"),
            HouseLetter = Text(fields, "huisletter"),
            HouseAddition = Text(fields, "toevoeging"),
            Street = Text(fields, "straat"),
            Town = Text(fields, "woonplaats"),
            AddressId = Text(fields, "nummeraanduiding"),
        };
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement Read()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Gateway.sln")))
            {
                return JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "docs", "match-keys.vectors.json"))).RootElement;
            }
        }

        throw new DirectoryNotFoundException("no folder above the tests holds Gateway.sln");
    }
}
