using Microsoft.Extensions.Configuration;

namespace Bekend.Hosting.Startup;

/// <summary>Where a service is configured to listen.</summary>
internal static class ListenAddresses
{
    /// <summary>Addresses.</summary>
    public static IEnumerable<string> Urls(IConfiguration configuration) =>
        (configuration["urls"] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>());

    /// <summary>Settings that listen on every address, by a number only; container images set one.</summary>
    /// <param name="configuration">All of it.</param>
    /// <param name="keys">Of <c>http_ports</c> and <c>https_ports</c>, those to look for.</param>
    public static IEnumerable<string> Ports(IConfiguration configuration, params IEnumerable<string> keys) =>
        keys.Where(key => !string.IsNullOrWhiteSpace(configuration[key]));
}
