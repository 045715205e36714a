using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bekend.Hosting.ServiceAccess;

namespace Bekend.Testing;

/// <summary>A self-signed certificate in two PEM files, made for one test.</summary>
internal sealed class TestCertificate : IDisposable
{
    private readonly X509Certificate2 _certificate;

    private TestCertificate(X509Certificate2 certificate, string file, string keyFile) =>
        (_certificate, File, KeyFile) = (certificate, file, keyFile);

    public string File { get; }

    public string KeyFile { get; }

    /// <summary>As configuration has it.</summary>
    public string Pin => PublicKeyPin.Of(_certificate);

    /// <param name="folder">Gets the files.</param>
    /// <param name="name">Of the files; the subject is always the same, so that only the key tells two apart.</param>
    /// <param name="key">Null for a new one.</param>
    /// <param name="days">Validity from yesterday on.</param>
    public static TestCertificate Create(string folder, string name, ECDsa? key = null, int days = 2)
    {
        using var made = key is null ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : null;
        var request = new CertificateRequest("CN=bekend", key ?? made!, HashAlgorithmName.SHA256);
        var start = TimeProvider.System.GetUtcNow().AddDays(-1);
        var certificate = request.CreateSelfSigned(start, start.AddDays(days).AddMinutes(-1));
        var (file, keyFile) = (Path.Combine(folder, name + ".crt"), Path.Combine(folder, name + ".key"));
        System.IO.File.WriteAllText(file, certificate.ExportCertificatePem());
        System.IO.File.WriteAllText(keyFile, (key ?? made!).ExportPkcs8PrivateKeyPem());
        return new(certificate, file, keyFile);
    }

    public void Dispose() => _certificate.Dispose();
}
