namespace Bekend.Hosting.ServiceAccess;

/// <summary>How the gateway proves itself to a service behind it. Section <c>ServiceAccess</c>.</summary>
/// <remarks>Either a shared secret, on loopback; or mutual TLS, anywhere.</remarks>
public sealed class ServiceAccessOptions
{
    /// <summary>File with the shared secret: base64url of at least 32 random bytes (256 bits), nothing else. Default empty.</summary>
    /// <remarks>Only for loopback: a service with a shared secret refuses to listen anywhere else.</remarks>
    public string SecretFile { get; set; } = string.Empty;

    /// <summary>The gateway's public key: SHA-256 of its certificate's SubjectPublicKeyInfo, base64url. Default empty.</summary>
    public string GatewayKey { get; set; } = string.Empty;

    /// <summary>File with this service's certificate, PEM. Default empty.</summary>
    public string CertificateFile { get; set; } = string.Empty;

    /// <summary>File with the private key of that certificate, PEM, not encrypted. Default empty.</summary>
    public string CertificateKeyFile { get; set; } = string.Empty;

    /// <summary>Whether anything of mutual TLS is configured: then all of it must be.</summary>
    internal bool HasTls => GatewayKey.Length > 0 || CertificateFile.Length > 0 || CertificateKeyFile.Length > 0;
}
