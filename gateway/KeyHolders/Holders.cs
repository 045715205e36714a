using Bekend.Gateway.Forwarding;
using Bekend.Pseudonyms.Voprf.Threshold;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.KeyHolders;

/// <summary>Who holds the keys: one, or several that share them.</summary>
internal sealed class Holders(IOptions<ForwardingOptions> options, ServiceClient services)
{
    private readonly IReadOnlyList<KeyHolderOptions> _holders = options.Value.KeyHolders;

    /// <summary>Whether several share the keys.</summary>
    public bool AreSeveral => _holders.Count > 0;

    /// <summary>t and n; meaningless for one.</summary>
    public ThresholdShape Shape => new(options.Value.KeyHoldersNeeded, _holders.Count);

    /// <summary>Numbers of the holders, from 1.</summary>
    public IEnumerable<int> All => Enumerable.Range(1, _holders.Count);

    /// <summary>Whether as many as are needed are believed to answer.</summary>
    public bool AreAvailable => AreSeveral ? All.Count(IsAvailable) >= Shape.Needed : services.IsAvailable(Clusters.KeyHolder);

    public bool IsAvailable(int holder) => services.IsAvailable(_holders[holder - 1].Cluster);

    /// <summary>What a holder is called in the log.</summary>
    public string NameOf(int holder) => _holders[holder - 1].Name;

    /// <summary>Asks one holder.</summary>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">It does not answer.</exception>
    public Task<ServiceAnswer> PostAsync(int holder, string path, byte[] body, CancellationToken cancellationToken) =>
        services.PostAsync(_holders[holder - 1].Cluster, path, body, cancellationToken);
}
