namespace Bekend.Connector.Gateway;

/// <summary>Keeps a signal for longer.</summary>
/// <param name="GeldigTot">The last day, or the instant it ends.</param>
internal sealed record ExtensionRequest(string GeldigTot);
