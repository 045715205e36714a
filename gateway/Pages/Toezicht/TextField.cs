namespace Bekend.Gateway.Pages.Toezicht;

/// <summary>A line of text to fill in.</summary>
/// <param name="Name">Parameter of the address.</param>
/// <param name="Label">In the language of the page.</param>
/// <param name="MaxLength">In characters.</param>
/// <param name="Value">What the address says, or null.</param>
/// <param name="Fault">What is wrong with it, or null.</param>
internal sealed record TextField(string Name, string Label, int MaxLength, string? Value, string? Fault);
