namespace Bekend.Connector.Gateway;

/// <summary>One version of a covenant's public key.</summary>
/// <param name="Versie">1 and up.</param>
/// <param name="PubliekeSleutel">32 bytes, base64url.</param>
internal sealed record KeyReply(int Versie, string? PubliekeSleutel);
