namespace Bekend.Pseudonyms.Addresses;

/// <summary>A Dutch address as far as match keys need it.</summary>
public sealed record Address
{
    /// <summary>The postcode.</summary>
    public required Postcode Postcode { get; init; }

    /// <summary>The house number.</summary>
    public required HouseNumber Number { get; init; }

    /// <summary>Letter and addition. Default: none.</summary>
    public HouseSuffix Suffix { get; init; } = HouseSuffix.None;

    /// <summary>Never the address: it must not reach a log or an exception.</summary>
    public override string ToString() => nameof(Address);
}
