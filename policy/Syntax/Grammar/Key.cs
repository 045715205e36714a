namespace Bekend.Policies.Syntax.Grammar;

/// <summary>One key of a section.</summary>
/// <param name="Name">As written in the file.</param>
/// <param name="Shape">What its value looks like.</param>
/// <param name="Description">What it means, in plain Dutch: editors show it.</param>
internal sealed record Key(string Name, Shape Shape, string Description)
{
    /// <summary>Whether the section is at fault without it.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>Code of the fault that it is absent, or null.</summary>
    public string? MissingCode { get; init; }
}
