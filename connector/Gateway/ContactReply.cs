namespace Bekend.Connector.Gateway;

/// <summary>Whom to call.</summary>
/// <param name="Telefoon">The number to call at the moment of the answer.</param>
/// <param name="Kantooruren">Office hours in Dutch words.</param>
/// <param name="Nu">What the number is at that moment: <c>kantoor</c>, <c>dienst</c> or <c>gesloten</c>.</param>
internal sealed record ContactReply(
    string? Organisatie, string? Naam, string? Telefoon, string? Email, string? Kantooruren, string? Nu);
