namespace Bekend.Connector.Gateway;

/// <summary>Whom to call.</summary>
internal sealed record ContactReply(string? Organisatie, string? Naam, string? Telefoon, string? Email);
