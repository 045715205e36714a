using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Erasure;

/// <summary>Looks every hour whether a month is over.</summary>
internal sealed class RetentionTask(RetentionRun run, TimeProvider clock, ILogger<RetentionTask> logger)
    : PeriodicTask("retention", TimeSpan.FromHours(1), clock, logger)
{
    protected override Task RunOnceAsync(CancellationToken cancellationToken) => run.RunAsync(cancellationToken);
}
