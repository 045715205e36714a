using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bekend.Hosting.ServiceAccess;

/// <summary>A certificate with its private key, out of two PEM files.</summary>
public static class TlsIdentity
{
    /// <summary>Reads the files.</summary>
    /// <param name="certificateFile">Certificate, PEM.</param>
    /// <param name="keyFile">Its private key, PEM, not encrypted.</param>
    /// <param name="now">This moment: a certificate that does not hold now is a fault.</param>
    /// <param name="fault">What is wrong, without the content; null when nothing is.</param>
    /// <returns>The certificate with its key, or null.</returns>
    public static X509Certificate2? Read(string certificateFile, string keyFile, DateTimeOffset now, out string? fault)
    {
        fault = null;
        if (new[] { certificateFile, keyFile }.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            fault = $"the file does not exist: `{missing}`";
            return null;
        }

        try
        {
            using var read = X509Certificate2.CreateFromPemFile(certificateFile, keyFile);
            if (now < read.NotBefore || now >= read.NotAfter)
            {
                fault = $"the certificate in `{certificateFile}` does not hold today";
                return null;
            }

            // By way of PKCS #12: some platforms cannot use a key that was read from PEM for TLS.
            return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), password: null);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            fault = $"`{certificateFile}` and `{keyFile}` are no certificate with its private key in PEM, or cannot be read";
            return null;
        }
    }
}
