using System.Net.Http.Headers;
using Bekend.Hosting.ServiceAccess;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Forwarding;

/// <summary>How the gateway proves itself to each service.</summary>
internal sealed class ServiceCredentials
{
    private readonly Dictionary<string, AuthenticationHeaderValue> _headers;

    public ServiceCredentials(IOptions<ForwardingOptions> options) => _headers = Clusters.KeyHolders(options.Value)
        .Append((Id: Clusters.Index, Service: options.Value.Index))
        .ToDictionary(item => item.Id, item => Read(item.Service), StringComparer.Ordinal);

    public AuthenticationHeaderValue For(string cluster) => _headers[cluster];

    private static AuthenticationHeaderValue Read(ServiceOptions options) =>
        AuthenticationHeaderValue.Parse(
            ServiceSecret.Read(options.SecretFile, out var fault)?.HeaderValue ?? throw new Bekend.Hosting.Startup.StartupFaultsException(fault!));
}
