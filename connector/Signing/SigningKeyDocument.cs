namespace Bekend.Connector.Signing;

/// <summary>A signing key as its file has it.</summary>
/// <param name="Naam">Name of the person; part of the key.</param>
/// <param name="Sleutel">The verifier key, which others check signatures with.</param>
/// <param name="Zaad">The secret: 32 bytes, base64.</param>
internal sealed record SigningKeyDocument(string? Naam, string? Sleutel, byte[]? Zaad)
{
    /// <summary>Says nothing of the secret.</summary>
    public override string ToString() => Naam ?? string.Empty;
}
