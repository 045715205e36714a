using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Rotation;

/// <summary>Takes rotations further while the gateway runs.</summary>
internal sealed class RotationTask(RotationDriver driver, TimeProvider clock, ILogger<RotationTask> logger)
    : PeriodicTask("key rotation", TimeSpan.FromSeconds(5), clock, logger)
{
    protected override Task RunOnceAsync(CancellationToken cancellationToken) => driver.RunAsync(cancellationToken);
}
