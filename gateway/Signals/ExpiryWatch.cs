using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Signals;

/// <summary>Has what the index swept put on record. Any number of gateways may do so at the same time.</summary>
internal sealed class ExpiryWatch(ExpiryLog expiries, TimeProvider clock, ILogger<ExpiryWatch> logger)
    : PeriodicTask("expiry watch", TimeSpan.FromMinutes(1), clock, logger)
{
    protected override Task RunOnceAsync(CancellationToken cancellationToken) => expiries.RecordWaitingAsync(cancellationToken);
}
