namespace Bekend.Policies.Syntax.Trees;

/// <summary>One fault of a file.</summary>
/// <param name="Mark">Where.</param>
/// <param name="Message">What.</param>
/// <param name="Code">One of <see cref="Codes"/>, or null.</param>
internal readonly record struct Fault(Mark Mark, string Message, string? Code);
