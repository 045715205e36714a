using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Decisions;

/// <summary>Removes lines of the decision log that have ended.</summary>
internal sealed class DecisionSweep(IDecisionStore store, TimeProvider clock, ILogger<DecisionSweep> logger)
    : PeriodicTask("decision sweep", TimeSpan.FromHours(1), clock, logger)
{
    private readonly TimeProvider _clock = clock;

    protected override Task RunOnceAsync(CancellationToken cancellationToken) => store.SweepAsync(_clock.GetUtcNow(), cancellationToken);
}
