namespace Bekend.Gateway.Pages.Toezicht;

/// <summary>A day to fill in.</summary>
/// <param name="Name">Parameter of the address.</param>
/// <param name="Label">In the language of the page.</param>
/// <param name="Fault">What is wrong with what the address says, or null.</param>
internal sealed record DayField(string Name, string Label, DateOnly Day, string? Fault);
