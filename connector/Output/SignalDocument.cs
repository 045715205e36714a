namespace Bekend.Connector.Output;

/// <summary>One signal as <c>bekend signals list --json</c> prints it, one a line.</summary>
internal sealed record SignalDocument(
    string? Id, string? Reference, string? Subject, string? Kind, string? Contact, string? ValidUntil, DateTimeOffset? RegisteredAt);
