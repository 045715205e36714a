using System.Net;
using Microsoft.Extensions.Configuration;

namespace Bekend.Hosting.Startup;

/// <summary>A shared secret is only safe where nobody can listen in: on the machine itself.</summary>
internal static class LoopbackOnly
{
    /// <returns>One fault for each address that others could reach.</returns>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        var ports = ListenAddresses.Ports(configuration, "http_ports", "https_ports");
        return ListenAddresses.Urls(configuration)
            .Where(url => !IsLoopback(url))
            .Select(url => $"`{url}` is not a loopback address; a service with a shared secret listens on loopback only")
            .Concat(ports.Select(key => $"`{key}` listens on every address; a service with a shared secret listens on loopback only"));
    }

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
