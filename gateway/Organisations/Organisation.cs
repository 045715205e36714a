namespace Bekend.Gateway.Organisations;

/// <summary>An organisation with its contact points; the first is the general one.</summary>
internal sealed record Organisation(string Oin, string Naam, IReadOnlyList<ContactPoint> Contactpunten);
