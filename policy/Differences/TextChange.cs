namespace Bekend.Policies.Differences;

/// <summary>A part of the file that says something else; whether it changes decisions is told apart from it.</summary>
/// <param name="Place">Names of the parts, outermost first: <c>bewaren.antwoord</c>, <c>regels.R1.mits.tijd</c>.</param>
/// <param name="Before">What it said; null when it was not there.</param>
/// <param name="After">What it says; null when it is gone.</param>
public sealed record TextChange(string Place, string? Before, string? After);
