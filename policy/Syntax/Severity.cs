namespace Bekend.Policies.Syntax;

/// <summary>How bad a diagnostic is.</summary>
public enum Severity
{
    /// <summary>The covenant must not be used.</summary>
    Error,

    /// <summary>Somebody should look at it.</summary>
    Warning,
}
