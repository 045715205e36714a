namespace Bekend.Gateway.Pages.Toezicht;

/// <summary>One choice of a list.</summary>
/// <param name="Value">As the address has it.</param>
/// <param name="Text">As people read it.</param>
internal sealed record SelectOption(string Value, string Text);
