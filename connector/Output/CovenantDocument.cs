namespace Bekend.Connector.Output;

/// <summary>One covenant as <c>bekend covenants --json</c> prints it, one a line.</summary>
internal sealed record CovenantDocument(string? Id, string? Version, string? Title);
