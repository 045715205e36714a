namespace Bekend.Pseudonyms.Persons;

/// <summary>The fields of a person or an address as a caller has them: raw text, none of it checked.</summary>
public sealed record SubjectFields
{
    /// <summary>Field <c>bsn</c>.</summary>
    public string? Bsn { get; init; }

    /// <summary>Field <c>voornamen</c>.</summary>
    public string? GivenNames { get; init; }

    /// <summary>Field <c>voorvoegsel</c>.</summary>
    public string? Prefix { get; init; }

    /// <summary>Field <c>geslachtsnaam</c>.</summary>
    public string? Surname { get; init; }

    /// <summary>Field <c>geboortedatum</c>: yyyymmdd, yyyy-mm-dd or dd-mm-yyyy.</summary>
    public string? BirthDate { get; init; }

    /// <summary>Field <c>geslacht</c>: m, v or o.</summary>
    public string? Sex { get; init; }

    /// <summary>Field <c>partnervoorvoegsel</c>.</summary>
    public string? PartnerPrefix { get; init; }

    /// <summary>Field <c>partnernaam</c>.</summary>
    public string? PartnerSurname { get; init; }

    /// <summary>Field <c>postcode</c>.</summary>
    public string? Postcode { get; init; }

    /// <summary>Field <c>huisnummer</c>; letter and addition may follow the number, as in <c>12-a</c>.</summary>
    public string? HouseNumber { get; init; }

    /// <summary>Field <c>huisletter</c>.</summary>
    public string? HouseLetter { get; init; }

    /// <summary>Field <c>toevoeging</c>.</summary>
    public string? HouseAddition { get; init; }

    /// <summary>Field <c>straat</c>; of addresses only.</summary>
    public string? Street { get; init; }

    /// <summary>Field <c>woonplaats</c>; of addresses only.</summary>
    public string? Town { get; init; }

    /// <summary>Field <c>nummeraanduiding</c>: the BAG's id of the address; of addresses only.</summary>
    public string? AddressId { get; init; }

    /// <summary>Field <c>andereNamen</c>: former names and names of partners, besides the one partner above; of persons only. Default: none.</summary>
    public IReadOnlyList<NameFields> OtherNames { get; init; } = [];

    /// <summary>Field <c>vorigeAdressen</c>: earlier addresses, used when registering only; of persons only. Default: none.</summary>
    public IReadOnlyList<AddressFields> FormerAddresses { get; init; } = [];

    /// <summary>Never the fields: an identity must not reach a log or an exception.</summary>
    public override string ToString() => nameof(SubjectFields);
}
