namespace Bekend.Policies.Syntax;

/// <summary>One fault in a covenant file, or one thing about it that deserves attention.</summary>
/// <param name="File">Name of the file, as given to the reader.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in characters, from 1.</param>
/// <param name="Message">What is wrong: lower case, no final period, input in backticks.</param>
public sealed record Diagnostic(string File, int Line, int Column, string Message)
{
    /// <summary>Its permanent code, such as <c>R05</c>: what it means is in this library's README. Null for faults of form that have none.</summary>
    public string? Code { get; init; }

    /// <summary>Error by default; only the checks of <see cref="Lint.CovenantLinter"/> warn.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>Location first: <c>overlast.yaml:12:7: unknown purpose `triagge`; did you mean `triage`?</c></summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
