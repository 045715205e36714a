namespace Bekend.KeyHolding.KeyRing;

/// <summary>A public key as the gateway gets it.</summary>
/// <param name="PubliekeSleutel">32 bytes, base64url.</param>
/// <param name="Vanaf">When the key was made.</param>
internal sealed record PublicKeyResponse(int Versie, string PubliekeSleutel, DateTimeOffset Vanaf);
