using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Notices;

/// <summary>Delivers when the bell rings. What fails is left to <see cref="NoticeWatch"/>.</summary>
internal sealed class NoticeDelivery(NoticeBell bell, MatchDelivery delivery, HookDelivery hooks, ILogger<NoticeDelivery> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bell.WaitAsync(stoppingToken);
                await delivery.DeliverWaitingAsync(stoppingToken);
                await hooks.SendDueAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (StoreUnavailableException)
            {
                // The index keeps it; the watch comes by within a minute and says what is wrong.
            }
            catch (Exception exception)
            {
                // Whatever it is, it is no reason to stop the gateway: the index keeps it all the same.
                NoticeLog.DeliveryFailed(logger, exception.GetType().Name, exception.StackTrace);
            }
        }
    }
}
