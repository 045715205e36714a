namespace Bekend.Gateway.Organisations;

/// <summary>An organisation with its contact points; the first is the general one.</summary>
/// <param name="Webhook">Where it wants its notices sent; null when it asks for them.</param>
internal sealed record Organisation(string Oin, string Naam, IReadOnlyList<ContactPoint> Contactpunten, WebHook? Webhook = null);
