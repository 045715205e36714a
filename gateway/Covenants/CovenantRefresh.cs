using Bekend.Hosting.Startup;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Covenants;

/// <summary>Takes versions that were published, here or by another gateway, without a restart.</summary>
/// <remarks>Doubt refuses: a set of versions with any fault does not come in, and what was in force stays in force. The gateway is not ready then.</remarks>
internal sealed class CovenantRefresh(
    ICovenantStore store,
    CovenantLoader loader,
    CovenantCatalogue catalogue,
    IOptions<CovenantOptions> options,
    TimeProvider clock,
    ILogger<CovenantRefresh> logger)
    : PeriodicTask("covenant refresh", options.Value.RefreshInterval, clock, logger)
{
    private readonly SemaphoreSlim _one = new(1);
    private volatile bool _isStuck;
    private string? _told;

    /// <summary>Whether there are published versions that this gateway cannot take: it decides by what may have been replaced.</summary>
    public bool IsStuck => _isStuck;

    /// <summary>Looks once.</summary>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The store cannot be read.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_isStuck || await store.CountAsync(cancellationToken) != catalogue.Versions.Count)
            {
                await ReloadAsync(cancellationToken);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _one.Dispose();
    }

    protected override Task RunOnceAsync(CancellationToken cancellationToken) => RefreshAsync(cancellationToken);

    private async Task ReloadAsync(CancellationToken cancellationToken)
    {
        var known = catalogue.Versions;
        var (versions, faults) = await loader.LoadAsync(known, cancellationToken);
        _isStuck = versions is null;
        if (versions is null)
        {
            Tell(faults);
            return;
        }

        _told = null;
        catalogue.Replace(versions);
        CovenantLog.CovenantsReplaced(logger, versions.Count);
    }

    /// <summary>Once for each state of the store, not at every look.</summary>
    private void Tell(IReadOnlyList<string> faults)
    {
        if (faults[0] != _told)
        {
            CovenantLog.CovenantsRefused(logger, faults.Count, faults[0]);
            _told = faults[0];
        }
    }
}
