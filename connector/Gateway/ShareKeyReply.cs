namespace Bekend.Connector.Gateway;

/// <summary>The public key of one holder's share.</summary>
/// <param name="Houder">Its number, from 1.</param>
/// <param name="PubliekeSleutel">32 bytes, base64url.</param>
internal sealed record ShareKeyReply(int Houder, string? PubliekeSleutel);
