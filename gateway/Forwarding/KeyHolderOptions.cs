namespace Bekend.Gateway.Forwarding;

/// <summary>One of several holders that share the keys.</summary>
public sealed class KeyHolderOptions
{
    /// <summary>What it is called in the log, the same as among the holders: 1 to 63 of a-z, 0-9 and hyphen. Required.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Base addresses of its instances, at least one. Without TLS only on loopback.</summary>
    public IReadOnlyList<string> Addresses { get; set; } = [];

    /// <summary>File with the secret that this holder knows the gateway by; another for each. Default empty: mutual TLS.</summary>
    public string SecretFile { get; set; } = string.Empty;

    /// <summary>The holder's public key: SHA-256 of its certificate's SubjectPublicKeyInfo, base64url. Default empty: a shared secret.</summary>
    public string ServerKey { get; set; } = string.Empty;

    /// <summary>File with the gateway's certificate, PEM. Default empty: a shared secret.</summary>
    public string CertificateFile { get; set; } = string.Empty;

    /// <summary>File with the private key of that certificate, PEM, not encrypted. Default empty: a shared secret.</summary>
    public string CertificateKeyFile { get; set; } = string.Empty;

    /// <summary>Longest time an instance may take to answer: 1 s to 2 minutes. Default 20 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    internal string Cluster => $"{Clusters.KeyHolder}-{Name}";

    internal ServiceOptions ToService() => new()
    {
        Addresses = Addresses,
        SecretFile = SecretFile,
        ServerKey = ServerKey,
        CertificateFile = CertificateFile,
        CertificateKeyFile = CertificateKeyFile,
        Timeout = Timeout,
    };
}
