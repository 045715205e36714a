namespace Bekend.Connector.Output;

/// <summary>A fault or a remark as <c>bekend covenant check --json</c> prints it, one a line.</summary>
internal sealed record DiagnosticDocument(string File, int Line, int Column, string Severity, string? Code, string Message);
