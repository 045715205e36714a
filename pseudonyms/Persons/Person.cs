using Bekend.Pseudonyms.Addresses;

namespace Bekend.Pseudonyms.Persons;

/// <summary>A person as far as match keys need one. Every part may be missing.</summary>
public sealed record Person
{
    /// <summary>Citizen service number.</summary>
    public Bsn? Bsn { get; init; }

    /// <summary>All given names, as written; the first one counts.</summary>
    public string? GivenNames { get; init; }

    /// <summary>Voorvoegsel of <see cref="Surname"/>; it may also stand inside the surname.</summary>
    public string? Prefix { get; init; }

    /// <summary>Geslachtsnaam, as written. <c>.</c>, <c>-</c> and empty mean unknown.</summary>
    public string? Surname { get; init; }

    /// <summary>Birth date, possibly incomplete.</summary>
    public BirthDate? BirthDate { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>The partner's, former partners' and former surnames. Default: none.</summary>
    public IReadOnlyList<Surname> OtherSurnames { get; init; } = [];

    /// <summary>Present address.</summary>
    public Address? Address { get; init; }

    /// <summary>Postcode when the house number is not known; <see cref="Address"/> goes first.</summary>
    public Postcode? Postcode { get; init; }

    /// <summary>Earlier addresses; used when registering only. Default: none.</summary>
    public IReadOnlyList<Address> FormerAddresses { get; init; } = [];

    /// <summary>Never the person: an identity must not reach a log or an exception.</summary>
    public override string ToString() => nameof(Person);
}
