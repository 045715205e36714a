using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Quotas;

/// <summary>Removes what no window reaches any more: who asked how often is not kept longer than it serves.</summary>
internal sealed class QuotaSweep(IQuotaStore store, TimeProvider clock, ILogger<QuotaSweep> logger)
    : PeriodicTask("quota sweep", TimeSpan.FromMinutes(10), clock, logger)
{
    private readonly TimeProvider _clock = clock;

    protected override Task RunOnceAsync(CancellationToken cancellationToken) => store.SweepAsync(_clock.GetUtcNow(), cancellationToken);
}
