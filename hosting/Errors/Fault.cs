namespace Bekend.Hosting.Errors;

/// <summary>One fault in a request.</summary>
/// <param name="Field">Where: a JSON path such as <c>elementen[3]</c>; empty for the body as a whole.</param>
/// <param name="Message">What is wrong, in Dutch; never repeats the input.</param>
public sealed record Fault(string Field, string Message);
