using Microsoft.Extensions.Options;
using Yarp.ReverseProxy;

namespace Bekend.Gateway.Forwarding;

/// <summary>Which index holds an organisation's signals: its own, or the central one.</summary>
internal sealed class IndexRouting(IOptions<ForwardingOptions> options, IProxyStateLookup clusters)
{
    /// <param name="organisation">OIN.</param>
    public bool HasOwn(string organisation) => options.Value.PartnerIndexes.ContainsKey(organisation);

    /// <summary>The cluster that holds an organisation's signals.</summary>
    public string Of(string organisation) => HasOwn(organisation) ? Clusters.IndexOf(organisation) : Clusters.Index;

    /// <summary>Organisations with an index of their own: OINs.</summary>
    public IEnumerable<string> Owners => options.Value.PartnerIndexes.Keys;

    /// <summary>Sends a request that is being proxied to the index of this organisation.</summary>
    public void Send(HttpContext context, string organisation)
    {
        if (HasOwn(organisation) && clusters.TryGetCluster(Clusters.IndexOf(organisation), out var cluster))
        {
            context.ReassignProxyRequest(cluster);
        }
    }
}
