using System.Security.Cryptography;

namespace Bekend.Connector.Gateway;

/// <summary>Waits longer after each failure that may pass, and gives up after a while.</summary>
internal sealed class Retry(TimeProvider time, Action<string> notice)
{
    /// <summary>Tries after the first; with the waits doubling this is about two minutes.</summary>
    public const int MaxRetries = 7;

    /// <summary>Longest wait the gateway may ask for; a budget of a day is for tomorrow's run.</summary>
    public static readonly TimeSpan MaxRetryAfter = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Repeats the work until it succeeds, fails for good or was tried often enough.</summary>
    public async Task<Outcome<T>> RunAsync<T>(Func<Task<Outcome<T>>> work, CancellationToken cancellationToken)
    {
        for (var retries = 0; ; retries++)
        {
            var outcome = await work();
            if (outcome.TryGet(out _, out var failure) || !await TryWaitAsync(failure, retries, cancellationToken))
            {
                return outcome;
            }
        }
    }

    /// <summary>Waits before the next try; false when there should be none.</summary>
    /// <param name="failure">Why the last try failed.</param>
    /// <param name="retries">How many were made already without any progress.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<bool> TryWaitAsync(Failure failure, int retries, CancellationToken cancellationToken)
    {
        if (!failure.IsTransient || retries >= MaxRetries || failure.RetryAfter > MaxRetryAfter)
        {
            return false;
        }

        var wait = Wait(failure.RetryAfter, retries);
        notice($"{failure.Title}; trying again in {Math.Ceiling(wait.TotalSeconds):0} s");
        await Task.Delay(wait, time, cancellationToken);
        return true;
    }

    private static TimeSpan Wait(TimeSpan? asked, int retries)
    {
        var doubled = First * (1 << retries);
        var wait = doubled < Longest ? doubled : Longest;

        // Up to a quarter more, so that connectors which failed together do not come back together.
        var jittered = wait * (1 + (RandomNumberGenerator.GetInt32(250) / 1000.0));
        return asked > jittered ? asked.Value : jittered;
    }
}
