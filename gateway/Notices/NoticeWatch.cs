using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Notices;

/// <summary>Delivers what a ring did not, and removes what is over. Any number of gateways may do so at the same time.</summary>
internal sealed class NoticeWatch(MatchDelivery delivery, INoticeStore notices, TimeProvider clock, ILogger<NoticeWatch> logger)
    : PeriodicTask("notice watch", TimeSpan.FromMinutes(1), clock, logger)
{
    private readonly TimeProvider _clock = clock;

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await delivery.DeliverWaitingAsync(cancellationToken);
        await notices.SweepAsync(_clock.GetUtcNow(), cancellationToken);
    }
}
