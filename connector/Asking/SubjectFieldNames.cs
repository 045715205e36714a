using Bekend.Pseudonyms.Persons;

namespace Bekend.Connector.Asking;

/// <summary>The Dutch names under which a subject's fields are given: in JSON, in CSV headers and in prompts.</summary>
internal static class SubjectFieldNames
{
    public const string Bsn = "bsn";

    /// <summary>Fields that say where, in the order people give them.</summary>
    public static IReadOnlyList<string> ForAddresses { get; } = ["postcode", "huisnummer", "huisletter", "toevoeging"];

    /// <summary>Every field, in the order people give them.</summary>
    public static IReadOnlyList<string> ForPersons { get; } =
    [
        Bsn, "voornamen", "voorvoegsel", "geslachtsnaam", "geboortedatum", "partnervoorvoegsel", "partnernaam", .. ForAddresses,
    ];

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
        PartnerPrefix = value("partnervoorvoegsel"),
        PartnerSurname = value("partnernaam"),
        Postcode = value("postcode"),
        HouseNumber = value("huisnummer"),
        HouseLetter = value("huisletter"),
        HouseAddition = value("toevoeging"),
    };
}
