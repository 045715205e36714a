namespace Bekend.Connector.Output;

/// <summary>One reference as <c>bekend signals extend --json</c> prints it, one a line.</summary>
/// <param name="Reference">As given.</param>
/// <param name="Status"><c>extended</c> or <c>not found</c>.</param>
/// <param name="Id">Id of the signal.</param>
/// <param name="ValidUntil">When it ends now.</param>
internal sealed record ExtensionDocument(string Reference, string Status, string? Id, DateTimeOffset? ValidUntil);
