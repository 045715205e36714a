using System.Net;
using Microsoft.Extensions.Configuration;

namespace Bekend.Hosting.Startup;

/// <summary>A shared secret is only safe where nobody can listen in: on the machine itself.</summary>
internal static class LoopbackOnly
{
    // Given by a number only; container images set the first.
    private static readonly string[] EveryAddress = ["http_ports", "https_ports"];

    /// <returns>One fault for each address that others could reach.</returns>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries);
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        var ports = EveryAddress.Where(key => !string.IsNullOrWhiteSpace(configuration[key]));
        return urls.Concat(endpoints)
            .Where(url => !IsLoopback(url))
            .Select(url => $"`{url}` is not a loopback address; a service with a shared secret listens on loopback only")
            .Concat(ports.Select(key => $"`{key}` listens on every address; a service with a shared secret listens on loopback only"));
    }

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
