using Microsoft.Extensions.Configuration;

namespace Bekend.Hosting.Startup;

/// <summary>A service that knows the gateway by its certificate listens with TLS and in no other way.</summary>
internal static class TlsOnly
{
    // Kestrel would take these of an endpoint before what is set for all, and so let in whoever they let in.
    private static readonly string[] Others = ["ClientCertificateMode", "Sni", "Certificate"];

    /// <returns>One fault for each address without TLS, or with a certificate of its own, and one when there is no address at all.</returns>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        var urls = ListenAddresses.Urls(configuration).ToList();
        if (urls.Count == 0 && !ListenAddresses.Ports(configuration, "https_ports").Any())
        {
            yield return "a service with mutual TLS needs an https address in `urls`: without one it would listen without TLS";
        }

        foreach (var url in urls.Where(url => !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"`{url}` is without TLS; a service with mutual TLS listens with https only";
        }

        foreach (var key in ListenAddresses.Ports(configuration, "http_ports"))
        {
            yield return $"`{key}` listens without TLS; a service with mutual TLS listens with https only";
        }

        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            foreach (var key in Others.Where(key => endpoint.GetSection(key).Exists()))
            {
                yield return $"`{endpoint.Path}:{key}` does not go with mutual TLS, which is configured by `ServiceAccess`";
            }
        }
    }
}
