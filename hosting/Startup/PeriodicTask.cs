using Bekend.Hosting.Errors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bekend.Hosting.Startup;

/// <summary>Work that a service repeats while it runs, such as removing what has expired. A failure is logged and tried again.</summary>
/// <param name="name">For the log.</param>
/// <param name="interval">Time between two runs; the first comes at once.</param>
/// <param name="clock">Decides when the next run is.</param>
/// <param name="logger">Receives failures.</param>
public abstract class PeriodicTask(string name, TimeSpan interval, TimeProvider clock, ILogger logger) : BackgroundService
{
    /// <summary>Does the work once.</summary>
    protected abstract Task RunOnceAsync(CancellationToken cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                HostingLog.TaskFailed(logger, name, exception.GetType().Name, exception.StackTrace);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
