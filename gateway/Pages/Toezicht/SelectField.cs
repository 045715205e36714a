namespace Bekend.Gateway.Pages.Toezicht;

/// <summary>A choice among values, or none of them.</summary>
/// <param name="Name">Parameter of the address.</param>
/// <param name="Label">In the language of the page.</param>
/// <param name="All">Text of the choice that does not filter.</param>
/// <param name="Chosen">The value that is chosen; null for <paramref name="All"/>.</param>
/// <param name="Fault">What is wrong with what the address says, or null.</param>
internal sealed record SelectField(
    string Name, string Label, string All, IReadOnlyList<SelectOption> Options, string? Chosen, string? Fault);
