using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Identity.Issuer;

/// <summary>Forgets assertions that have expired and so cannot be replayed any more.</summary>
internal sealed class ReplaySweep(IReplayStore replays, TimeProvider clock, ILogger<ReplaySweep> logger)
    : PeriodicTask("replay sweep", TimeSpan.FromMinutes(5), clock, logger)
{
    private readonly TimeProvider _clock = clock;

    protected override Task RunOnceAsync(CancellationToken cancellationToken) =>
        replays.SweepAsync(_clock.GetUtcNow(), cancellationToken);
}
