namespace Bekend.Policies.Syntax;

/// <summary>One fault in a covenant file.</summary>
/// <param name="File">Name of the file, as given to the reader.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in characters, from 1.</param>
/// <param name="Message">What is wrong: lower case, no final period, input in backticks.</param>
public sealed record Diagnostic(string File, int Line, int Column, string Message)
{
    /// <summary>Location first: <c>overlast.yaml:12:7: unknown purpose `triagge`; did you mean `triage`?</c></summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
