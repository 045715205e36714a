namespace Bekend.Demo;

/// <summary>Waits until the gateway, and through it every service, answers; and for what one service makes for another.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <returns>False when it did not come up in time, or a service keeps dying.</returns>
    public static async Task<bool> WaitAsync(string gateway, IReadOnlyList<ServiceProcess> services, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        return await WaitAsync(token => IsReadyAsync(http, gateway, token), services, cancellationToken);
    }

    /// <returns>False when the file was not there in time, or a service keeps dying.</returns>
    public static Task<bool> WaitForFileAsync(string file, IReadOnlyList<ServiceProcess> services, CancellationToken cancellationToken) =>
        WaitAsync(_ => Task.FromResult(File.Exists(file)), services, cancellationToken);

    private static async Task<bool> WaitAsync(
        Func<CancellationToken, Task<bool>> isThere, IReadOnlyList<ServiceProcess> services, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (!services.Any(service => service.GivenUp.IsCompleted))
            {
                if (await isThere(patience.Token))
                {
                    return true;
                }

                await timer.WaitForNextTickAsync(patience.Token);
            }

            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, string gateway, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(gateway + "/health/ready"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
