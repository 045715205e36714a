namespace Bekend.Pseudonyms.Addresses;

/// <summary>A Dutch address as far as match keys need it. Postcode and number, town, street and number, or the id must be there.</summary>
public sealed record Address
{
    /// <summary>The postcode.</summary>
    public Postcode? Postcode { get; init; }

    /// <summary>The house number.</summary>
    public HouseNumber? Number { get; init; }

    /// <summary>Letter and addition. Default: none.</summary>
    public HouseSuffix Suffix { get; init; } = HouseSuffix.None;

    /// <summary>Name of the street (openbare ruimte), as written.</summary>
    public string? Street { get; init; }

    /// <summary>Name of the town (woonplaats), as written.</summary>
    public string? Town { get; init; }

    /// <summary>Nummeraanduiding of the BAG.</summary>
    public AddressId? Id { get; init; }

    /// <summary>Never the address: it must not reach a log or an exception.</summary>
    public override string ToString() => nameof(Address);
}
