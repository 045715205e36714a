namespace Bekend.Pseudonyms.Persons;

/// <summary>A further surname of a person: the partner's, a former partner's, or a former name.</summary>
public sealed record Surname
{
    /// <summary>Voorvoegsel, or null.</summary>
    public string? Prefix { get; init; }

    /// <summary>Geslachtsnaam, as written.</summary>
    public required string Name { get; init; }

    /// <summary>Never the name: it must not reach a log or an exception.</summary>
    public override string ToString() => nameof(Surname);
}
