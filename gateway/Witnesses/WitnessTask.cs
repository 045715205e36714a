using Bekend.Gateway.Disclosure;
using Bekend.Hosting.Startup;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Witnesses;

/// <summary>Has the newest checkpoint cosigned while the gateway runs.</summary>
internal sealed class WitnessTask(Cosigner cosigner, ILogStore store, IOptions<WitnessOptions> options, TimeProvider clock, ILogger<WitnessTask> logger)
    : PeriodicTask("witnesses", options.Value.Interval, clock, logger)
{
    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        if (cosigner.IsOn && (await store.ReadHeadAsync(cancellationToken)).Checkpoint is { } checkpoint)
        {
            await cosigner.EnsureAsync(checkpoint);
        }
    }
}
