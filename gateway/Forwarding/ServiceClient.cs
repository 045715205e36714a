using Bekend.Hosting.Storage;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.Model;

namespace Bekend.Gateway.Forwarding;

/// <summary>
/// Asks a service something that is no single request of a caller's: a batch out of a stream, a public key.
/// Uses YARP's own view of the cluster: the same instances, health, balancing and connections as the forwarder.
/// </summary>
internal sealed class ServiceClient(
    IProxyStateLookup clusters,
    IEnumerable<ILoadBalancingPolicy> policies,
    IDestinationHealthUpdater health,
    ServiceCredentials credentials,
    ILogger<ServiceClient> logger)
{
    private readonly ILoadBalancingPolicy _roundRobin = policies.Single(policy => policy.Name == LoadBalancingPolicies.RoundRobin);

    /// <summary>Whether any instance of a service is believed to answer.</summary>
    public bool IsAvailable(string cluster) =>
        clusters.TryGetCluster(cluster, out var state) && state.Destinations.Values.Any(IsBelievedHealthy);

    /// <summary>Posts JSON to a healthy instance; an instance that cannot be reached is passed over for another.</summary>
    /// <param name="cluster">A name of <see cref="Clusters"/>.</param>
    /// <param name="path">Path at the service.</param>
    /// <param name="body">JSON. The service must treat a repetition as one, or charge it twice: an instance may have died after it did the work.</param>
    /// <exception cref="StoreUnavailableException">No instance answered.</exception>
    public async Task<ServiceAnswer> PostAsync(string cluster, string path, byte[] body, CancellationToken cancellationToken)
    {
        if (!clusters.TryGetCluster(cluster, out var state))
        {
            throw new StoreUnavailableException("The service is not configured.");
        }

        var untried = state.DestinationsState.AvailableDestinations.ToList();
        while (_roundRobin.PickDestination(new DefaultHttpContext(), state, untried) is { } destination)
        {
            untried.Remove(destination);
            if (await TryPostAsync(state, destination, path, body, cancellationToken) is { } answer)
            {
                return answer;
            }
        }

        throw new StoreUnavailableException("No instance of the service answered.");
    }

    /// <summary>Not what YARP calls available: when all instances fail, it tries them all.</summary>
    private static bool IsBelievedHealthy(DestinationState destination) =>
        destination.Health is { Active: not DestinationHealth.Unhealthy, Passive: not DestinationHealth.Unhealthy };

    private async Task<ServiceAnswer?> TryPostAsync(
        ClusterState state, DestinationState destination, string path, byte[] body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, destination.Model.Config.Address.TrimEnd('/') + path)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } },
        };
        request.Headers.Authorization = credentials.For(state.ClusterId);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(state.Model.Config.HttpRequest?.ActivityTimeout ?? TimeSpan.FromSeconds(20));
        try
        {
            using var response = await state.Model.HttpClient.SendAsync(request, timeout.Token);
            return await ServiceAnswer.ReadAsync(response, timeout.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            ForwardingLog.DestinationFailed(logger, destination.DestinationId, exception.GetType().Name);
            health.SetPassive(
                state,
                destination,
                DestinationHealth.Unhealthy,
                state.Model.Config.HealthCheck?.Passive?.ReactivationPeriod ?? TimeSpan.FromSeconds(5));
            return null;
        }
    }
}
