using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bekend.Hosting.ServiceAccess;

/// <summary>The one public key that the other side may have: SHA-256 of its SubjectPublicKeyInfo.</summary>
/// <remarks>Who issued the certificate does not matter, so that no authority can make another one; its dates do.</remarks>
public sealed class PublicKeyPin
{
    private readonly byte[] _digest;

    private PublicKeyPin(byte[] digest) => _digest = digest;

    /// <summary>Reads a pin.</summary>
    /// <param name="text">32 bytes in base64url.</param>
    /// <returns>Null when it is none.</returns>
    public static PublicKeyPin? Parse(string? text) =>
        text is not null && Base64Url.IsValid(text, out var bytes) && bytes == SHA256.HashSizeInBytes && !text.Any(char.IsWhiteSpace)
            ? new(Base64Url.DecodeFromChars(text))
            : null;

    /// <summary>The pin of a certificate, as configuration has it.</summary>
    public static string Of(X509Certificate2 certificate) => Base64Url.EncodeToString(Digest(certificate));

    /// <summary>Whether a certificate has this key and holds now.</summary>
    /// <param name="certificate">As presented; its holder proved to have the private key.</param>
    /// <param name="now">This moment.</param>
    public bool Accepts(X509Certificate2? certificate, DateTimeOffset now) =>
        certificate is not null
        && CryptographicOperations.FixedTimeEquals(Digest(certificate), _digest)
        && now >= certificate.NotBefore
        && now < certificate.NotAfter;

    private static byte[] Digest(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo());
    }
}
