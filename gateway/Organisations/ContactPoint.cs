namespace Bekend.Gateway.Organisations;

/// <summary>Whom to call about a signal: a desk or team, never a dossier.</summary>
/// <param name="Id">What signals name it by; unique within the organisation.</param>
/// <param name="Naam">Name of the desk or team.</param>
internal sealed record ContactPoint(string Id, string Naam, string? Telefoon, string? Email);
