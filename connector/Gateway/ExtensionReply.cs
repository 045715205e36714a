namespace Bekend.Connector.Gateway;

/// <summary>What an extension did.</summary>
/// <param name="GeldigTot">When the signal ends now.</param>
internal sealed record ExtensionReply(string? Id, string? Status, DateTimeOffset? GeldigTot);
