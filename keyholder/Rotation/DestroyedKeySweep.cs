using Bekend.Hosting.Startup;
using Bekend.KeyHolding.KeyRing;

namespace Bekend.KeyHolding.Rotation;

/// <summary>A key that one instance destroyed goes from the memory of the others too.</summary>
internal sealed class DestroyedKeySweep(CovenantKeys keys, TimeProvider clock, ILogger<DestroyedKeySweep> logger)
    : PeriodicTask("destroyed key sweep", TimeSpan.FromMinutes(1), clock, logger)
{
    protected override Task RunOnceAsync(CancellationToken cancellationToken) => keys.ForgetDestroyedAsync(cancellationToken);
}
