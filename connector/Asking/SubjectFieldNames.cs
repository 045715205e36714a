using Bekend.Pseudonyms.Persons;

namespace Bekend.Connector.Asking;

/// <summary>The Dutch names under which a subject's fields are given: in JSON, in CSV headers and in prompts.</summary>
internal static class SubjectFieldNames
{
    public const string Bsn = "bsn";

    private static readonly string[] Home = ["postcode", "huisnummer", "huisletter", "toevoeging"];

    /// <summary>Fields of an address, in the order people give them.</summary>
    public static IReadOnlyList<string> ForAddresses { get; } = [.. Home, "straat", "woonplaats", "nummeraanduiding"];

    /// <summary>Fields of a person, in the order people give them.</summary>
    public static IReadOnlyList<string> ForPersons { get; } =
    [
        Bsn, "voornamen", "voorvoegsel", "geslachtsnaam", "geboortedatum", "geslacht", "partnervoorvoegsel", "partnernaam", .. Home,
    ];

    /// <summary>Every field.</summary>
    public static IReadOnlyList<string> All { get; } = [.. ForPersons.Union(ForAddresses)];

    /// <summary>The fields that count for a kind of subject.</summary>
    public static IReadOnlyList<string> For(SubjectKind kind) => kind is SubjectKind.Address ? ForAddresses : ForPersons;

    /// <summary>Fills the fields from whatever holds them by name.</summary>
    public static SubjectFields Fill(Func<string, string?> value) => new()
    {
        Bsn = value(Bsn),
        GivenNames = value("voornamen"),
        Prefix = value("voorvoegsel"),
        Surname = value("geslachtsnaam"),
        BirthDate = value("geboortedatum"),
        Sex = value("geslacht"),
        PartnerPrefix = value("partnervoorvoegsel"),
        PartnerSurname = value("partnernaam"),
        Postcode = value("postcode"),
        HouseNumber = value("huisnummer"),
        HouseLetter = value("huisletter"),
        HouseAddition = value("toevoeging"),
        Street = value("straat"),
        Town = value("woonplaats"),
        AddressId = value("nummeraanduiding"),
    };
}
