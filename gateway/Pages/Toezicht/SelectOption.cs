namespace Bekend.Gateway.Pages.Toezicht;

/// <summary>One choice of a list.</summary>
/// <param name="Value">As the address has it.</param>
/// <param name="Text">As people read it.</param>
/// <param name="IsDutch">Said by a covenant, and so Dutch whatever the language of the page is.</param>
internal sealed record SelectOption(string Value, string Text, bool IsDutch = false);
