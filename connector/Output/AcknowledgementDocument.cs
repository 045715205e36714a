namespace Bekend.Connector.Output;

/// <summary>One notice as <c>bekend notices ack --json</c> prints it, one a line.</summary>
/// <param name="Status"><c>acknowledged</c>.</param>
internal sealed record AcknowledgementDocument(string Id, string Status);
