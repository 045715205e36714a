using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Attention;

/// <summary>Looks every few minutes.</summary>
internal sealed class AttentionTask(AttentionScan scan, TimeProvider clock, ILogger<AttentionTask> logger)
    : PeriodicTask("attention", TimeSpan.FromMinutes(5), clock, logger)
{
    protected override Task RunOnceAsync(CancellationToken cancellationToken) => scan.RunAsync(cancellationToken);
}
