using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Erasure;

/// <summary>Destroys the keys of months that are over, and removes what they opened.</summary>
/// <remarks>
/// INVARIANT: a key and its entry of type 3 go and come in one transaction. From then on nothing of the month can be read; its rows are removed
/// after that, some at a time so that the log is not held up, by this run or the next one.
/// </remarks>
internal sealed class RetentionRun(
    ErasureStore store, BucketKeys buckets, DisclosureLog log, CovenantCatalogue covenants, TimeProvider clock, ILogger<RetentionRun> logger)
{
    /// <summary>Bounds the time for which a sweep holds up an append.</summary>
    private const int SweptAtOnce = 500;

    /// <summary>Runs once. Gateways that run at the same moment destroy a key once.</summary>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">Not all was done; the next run goes on.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var current = RetentionBucket.Of(now);
        buckets.ForgetBefore(current);
        foreach (var month in await store.ListMonthsAsync(current, cancellationToken))
        {
            var record = ErasureRecords.MonthOver(month, now, covenants.All.LogUntil(now));
            if (await log.AppendAsync(record, cancellationToken) is { } receipt)
            {
                ErasureLog.MonthDestroyed(logger, month.Count, receipt.Index);
            }
            else if ((await store.ListMonthsAsync(current, cancellationToken)).Any(still => still.Bucket == month.Bucket))
            {
                ErasureLog.MonthHeld(logger, month.Count);
            }
        }

        while (await store.SweepAsync(current, SweptAtOnce, now, cancellationToken) > 0)
        {
        }

        await store.ScrubAsync(cancellationToken);
    }
}
