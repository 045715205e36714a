namespace Bekend.Gateway.Pages.Bevragen;

/// <summary>One text field of the form, as <c>_Veld.cshtml</c> writes it: without a name, so that no form can ever send it.</summary>
/// <param name="Name">Name of the field for the script; the id is <c>veld-</c> and this.</param>
/// <param name="Label">Label in the language of the page.</param>
/// <param name="Hint">What to fill in, or null.</param>
/// <param name="InputMode">Keyboard on a phone: <c>text</c> or <c>numeric</c>.</param>
/// <param name="Size">Width that fits what is typed: <c>kort</c>, <c>half</c> or <c>lang</c>.</param>
internal sealed record FieldView(string Name, string Label, string? Hint, string InputMode = "text", string Size = "lang");
