namespace Bekend.Gateway.Pages.Bevragen;

/// <summary>One radio button or checkbox, as <c>_Keuze.cshtml</c> writes it.</summary>
/// <param name="Group">Name of the group it belongs to.</param>
/// <param name="Value">What it stands for.</param>
/// <param name="Label">Label in the language of the page.</param>
/// <param name="Explanation">What choosing it means, or null.</param>
/// <param name="Covenant">The covenant it belongs to; null when it is there under every covenant.</param>
/// <param name="IsMany">A checkbox: more than one of the group may be chosen.</param>
internal sealed record OptionView(
    string Group, string Value, string Label, string? Explanation = null, string? Covenant = null, bool IsMany = false)
{
    /// <summary>Unique on the page.</summary>
    public string Id => $"keuze-{Group}-{Covenant}-{Value}";
}
