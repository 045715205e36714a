using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.LoadBalancing;

namespace Bekend.Gateway.Forwarding;

/// <summary>The services as YARP clusters: round robin over healthy instances, probed and watched.</summary>
internal static class Clusters
{
    public const string KeyHolder = "keyholder";
    public const string Index = "index";

    /// <summary>The index that an organisation runs itself.</summary>
    public static string IndexOf(string organisation) => $"index-{organisation}";

    /// <summary>Every service by the name of its cluster.</summary>
    public static IEnumerable<(string Cluster, ServiceOptions Service)> Of(ForwardingOptions options) =>
    [
        .. KeyHolders(options),
        (Index, options.Index),
        .. options.PartnerIndexes.Select(partner => (IndexOf(partner.Key), partner.Value)),
    ];

    public static IReadOnlyList<ClusterConfig> From(ForwardingOptions options) =>
        [.. Of(options).Select(service => Build(service.Cluster, service.Service, options))];

    /// <summary>One key holder, or each of those that share the keys.</summary>
    public static IEnumerable<(string Id, ServiceOptions Service)> KeyHolders(ForwardingOptions options) => options.KeyHolders.Count == 0
        ? [(KeyHolder, options.KeyHolder)]
        : options.KeyHolders.Select(holder => (holder.Cluster, holder.ToService()));

    private static ClusterConfig Build(string id, ServiceOptions service, ForwardingOptions options) => new()
    {
        ClusterId = id,
        LoadBalancingPolicy = LoadBalancingPolicies.RoundRobin,
        Destinations = service.Addresses
            .Select((address, number) => (Name: $"{id}-{number + 1}", Address: address))
            .ToDictionary(item => item.Name, item => new DestinationConfig { Address = item.Address }),
        HttpClient = new() { EnableMultipleHttp2Connections = true, MaxConnectionsPerServer = 256 },
        HttpRequest = new() { ActivityTimeout = service.Timeout, AllowResponseBuffering = false },
        HealthCheck = new()
        {
            // A probe that is late must not take an instance away that does answer questions: three in a row.
            Active = new()
            {
                Enabled = true,
                Interval = options.ProbeInterval,
                Timeout = options.ProbeInterval * 5,
                Policy = Yarp.ReverseProxy.Health.HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
                Path = "/health/ready",
            },
            Passive = new()
            {
                Enabled = true,
                Policy = Yarp.ReverseProxy.Health.HealthCheckConstants.PassivePolicy.TransportFailureRate,
                ReactivationPeriod = options.ReactivationPeriod,
            },
            AvailableDestinationsPolicy = Yarp.ReverseProxy.Health.HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
        },
        Metadata = new Dictionary<string, string> { ["ConsecutiveFailuresHealthPolicy.Threshold"] = "3" },
    };
}
