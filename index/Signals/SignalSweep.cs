using Bekend.Hosting.Startup;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Signals;

/// <summary>Removes expired signals. They are invisible from the second they expire; this only frees the rows.</summary>
internal sealed class SignalSweep(IIndexStore store, TimeProvider clock, ILogger<SignalSweep> logger)
    : PeriodicTask("signal sweep", TimeSpan.FromMinutes(10), clock, logger)
{
    private readonly TimeProvider _clock = clock;

    protected override Task RunOnceAsync(CancellationToken cancellationToken) =>
        store.SweepAsync(_clock.GetUtcNow(), cancellationToken);
}
