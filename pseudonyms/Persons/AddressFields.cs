namespace Bekend.Pseudonyms.Persons;

/// <summary>An earlier address of a person as a caller has it: raw text, not checked.</summary>
public sealed record AddressFields
{
    /// <summary>Field <c>postcode</c>.</summary>
    public string? Postcode { get; init; }

    /// <summary>Field <c>huisnummer</c>; letter and addition may follow the number, as in <c>12-a</c>.</summary>
    public string? HouseNumber { get; init; }

    /// <summary>Field <c>huisletter</c>.</summary>
    public string? HouseLetter { get; init; }

    /// <summary>Field <c>toevoeging</c>.</summary>
    public string? HouseAddition { get; init; }

    /// <summary>Never the fields: an identity must not reach a log or an exception.</summary>
    public override string ToString() => nameof(AddressFields);
}
