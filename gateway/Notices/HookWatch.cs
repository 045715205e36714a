using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Notices;

/// <summary>Sends what is due to web hooks. Any number of gateways may do so at the same time: a notice may then come twice.</summary>
internal sealed class HookWatch(HookDelivery hooks, TimeProvider clock, ILogger<HookWatch> logger)
    : PeriodicTask("web hook watch", TimeSpan.FromSeconds(10), clock, logger)
{
    protected override Task RunOnceAsync(CancellationToken cancellationToken) => hooks.SendDueAsync(cancellationToken);
}
