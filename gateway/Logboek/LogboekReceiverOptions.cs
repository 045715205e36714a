namespace Bekend.Gateway.Logboek;

/// <summary>One logboek, reached over OTLP/HTTP.</summary>
public sealed class LogboekReceiverOptions
{
    /// <summary>Base address, to which <c>/v1/traces</c> and <c>/v1/logs</c> are added. https, or http on loopback. Default empty: none.</summary>
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>File with a token that is sent as <c>Authorization: Bearer</c>. Default empty: no such header.</summary>
    public string TokenFile { get; set; } = string.Empty;

    /// <summary>The logboek's public key: SHA-256 of its certificate's SubjectPublicKeyInfo, base64url. Default empty: the machine's authorities decide.</summary>
    public string ServerKey { get; set; } = string.Empty;

    /// <summary>File with the gateway's certificate for mutual TLS, PEM. Default empty: none.</summary>
    public string CertificateFile { get; set; } = string.Empty;

    /// <summary>File with the private key of that certificate, PEM, not encrypted. Default empty: none.</summary>
    public string CertificateKeyFile { get; set; } = string.Empty;

    internal bool HasCertificate => CertificateFile.Length > 0 || CertificateKeyFile.Length > 0;
}
