using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using Bekend.Hosting.ServiceAccess;
using Bekend.Hosting.Startup;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Forwarding;

/// <summary>How the gateway and each service know each other.</summary>
internal sealed class ServiceCredentials : IDisposable
{
    private readonly Dictionary<string, AuthenticationHeaderValue> _headers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (X509Certificate2 Own, PublicKeyPin Server)> _identities = new(StringComparer.Ordinal);

    public ServiceCredentials(IOptions<ForwardingOptions> options)
    {
        foreach (var (cluster, service) in Clusters.Of(options.Value))
        {
            if (service.HasTls)
            {
                var own = TlsIdentity.Read(service.CertificateFile, service.CertificateKeyFile, TimeProvider.System.GetUtcNow(), out var fault);
                _identities.Add(cluster, (own ?? throw new StartupFaultsException(fault!), PublicKeyPin.Parse(service.ServerKey)!));
            }
            else
            {
                var secret = ServiceSecret.Read(service.SecretFile, out var fault) ?? throw new StartupFaultsException(fault!);
                _headers.Add(cluster, AuthenticationHeaderValue.Parse(secret.HeaderValue));
            }
        }
    }

    /// <summary>The header that carries the shared secret; null with mutual TLS.</summary>
    public AuthenticationHeaderValue? For(string cluster) => _headers.GetValueOrDefault(cluster);

    /// <summary>Makes connections to a service prove both sides, when it is known by mutual TLS.</summary>
    /// <remarks>The key is what counts: neither a name nor a chain says more about a pinned key.</remarks>
    public void Apply(string cluster, SocketsHttpHandler handler)
    {
        if (!_identities.TryGetValue(cluster, out var identity))
        {
            return;
        }

        handler.SslOptions = new()
        {
            LocalCertificateSelectionCallback = (_, _, _, _, _) => identity.Own,
            RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                identity.Server.Accepts(certificate as X509Certificate2, TimeProvider.System.GetUtcNow()),
        };
    }

    public void Dispose()
    {
        foreach (var (own, _) in _identities.Values)
        {
            own.Dispose();
        }
    }
}
