namespace Bekend.KeyHolding.Rotation;

/// <summary>δ as the gateway carries it.</summary>
/// <param name="Doos">Sealed box, base64url.</param>
internal sealed record BoxResponse(string Doos);
