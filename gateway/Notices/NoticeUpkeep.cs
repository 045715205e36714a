using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Notices;

/// <summary>Keeps notices in step with signals that were registered again or extended.</summary>
/// <remarks>
/// INVARIANT: before a holder hears that its change was taken. A notice of signals that match no more has ended by then, so that they are told
/// of anew should they match again.
/// </remarks>
internal sealed class NoticeUpkeep(INoticeStore notices, PairCheck pairs, TimeProvider clock)
{
    /// <param name="signals">What was there and has changed, or was sent again, with the end it has now.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    /// <exception cref="StoreUnavailableException">Store or index does not answer; sending the change again does this again.</exception>
    public async Task FollowAsync(IReadOnlyList<(Guid Signal, DateTimeOffset ValidUntil)> signals, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var touched = signals.Count == 0 ? [] : await notices.ListOfAsync([.. signals.Select(signal => signal.Signal)], now, cancellationToken);
        if (touched.Count == 0)
        {
            return;
        }

        var hold = await pairs.HoldAsync(touched.Select(notice => notice.Mark), cancellationToken);
        await notices.EndAsync([.. touched.Where((_, place) => !hold[place]).Select(notice => notice.Id)], cancellationToken);
        var held = touched.Where((_, place) => hold[place]).SelectMany(notice => new[] { notice.Mark.Signal, notice.Mark.OtherSignal }).ToHashSet();
        foreach (var (signal, validUntil) in signals.Where(signal => held.Contains(signal.Signal)))
        {
            await notices.LiftAsync(signal, validUntil, now, cancellationToken);
        }
    }
}
