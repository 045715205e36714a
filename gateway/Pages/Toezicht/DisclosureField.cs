namespace Bekend.Gateway.Pages.Toezicht;

/// <summary>One thing of a record or a question, for people.</summary>
/// <param name="Name">In the language of the page.</param>
/// <param name="Value">Null or empty when the record does not have it.</param>
/// <param name="IsDutch">Said by the covenant or by who asked, and so Dutch whatever the language of the page is.</param>
internal sealed record DisclosureField(string Name, string? Value, bool IsDutch = false);
