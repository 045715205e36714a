namespace Bekend.Connector.Output;

/// <summary>A decision as <c>bekend covenant explain --json</c> prints it.</summary>
/// <param name="Permitted">Whether the question may be asked.</param>
/// <param name="Rules">Every rule that permits it.</param>
/// <param name="Forbids">Every forbid that strikes.</param>
/// <param name="Nearest">The rule that comes nearest to permitting it, or null.</param>
/// <param name="Missing">The clauses of that rule that failed.</param>
/// <param name="Text">The decision in sentences.</param>
internal sealed record ExplanationDocument(
    bool Permitted,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Forbids,
    string? Nearest,
    IReadOnlyList<string> Missing,
    string Text);
