namespace Bekend.Pseudonyms.Persons;

/// <summary>A further name of a person as a caller has it: raw text, not checked.</summary>
public sealed record NameFields
{
    /// <summary>Field <c>voorvoegsel</c>.</summary>
    public string? Prefix { get; init; }

    /// <summary>Field <c>geslachtsnaam</c>.</summary>
    public string? Surname { get; init; }

    /// <summary>Never the fields: an identity must not reach a log or an exception.</summary>
    public override string ToString() => nameof(NameFields);
}
