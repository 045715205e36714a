using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Forwarding;

/// <summary>One service behind the gateway: its instances, and how it and the gateway know each other.</summary>
/// <remarks>Either by a shared secret; or by mutual TLS, each side pinning the other's public key.</remarks>
public sealed class ServiceOptions
{
    /// <summary>Base addresses of the instances, at least one. Without TLS only on loopback.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<string> Addresses { get; set; } = [];

    /// <summary>File with the shared secret. Default empty: mutual TLS.</summary>
    public string SecretFile { get; set; } = string.Empty;

    /// <summary>The service's public key: SHA-256 of its certificate's SubjectPublicKeyInfo, base64url. Default empty: a shared secret.</summary>
    public string ServerKey { get; set; } = string.Empty;

    /// <summary>File with the gateway's certificate, PEM. Default empty: a shared secret.</summary>
    public string CertificateFile { get; set; } = string.Empty;

    /// <summary>File with the private key of that certificate, PEM, not encrypted. Default empty: a shared secret.</summary>
    public string CertificateKeyFile { get; set; } = string.Empty;

    /// <summary>Longest time an instance may take to answer: 1 s to 2 minutes. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether anything of mutual TLS is configured: then all of it must be.</summary>
    internal bool HasTls => ServerKey.Length > 0 || CertificateFile.Length > 0 || CertificateKeyFile.Length > 0;
}
