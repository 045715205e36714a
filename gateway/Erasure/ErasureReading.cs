using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Erasure;

/// <summary>What whoever decides about erasing sees of what others asked: also who asked, and why.</summary>
/// <remarks>
/// INVARIANT: no reason is given out before it is on record who read it, as with every reading of the log. An empty list has no reason and is not on
/// record.
/// </remarks>
internal sealed class ErasureReading(ErasureStore store, RecordLookup records, DisclosureLog log, CovenantCatalogue covenants, TimeProvider clock)
{
    /// <summary>The requests that the caller may decide about, newest first.</summary>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The reading could not be recorded.</exception>
    public async Task<IReadOnlyList<Explained<ErasureRequest>>> ListRequestsAsync(Caller caller, CancellationToken cancellationToken)
    {
        var requests = (await store.ListRequestsAsync(clock.GetUtcNow(), cancellationToken)).Where(request => caller.MayDecide(request.Covenant)).ToList();
        await RecordAsync(caller, "wissingen-gelezen", requests.Select(request => request.Covenant), requests.Count, cancellationToken);
        var explained = new List<Explained<ErasureRequest>>();
        foreach (var request in requests)
        {
            explained.Add(new(
                request,
                await FindAsync(request.Id, ErasureRecords.AskedAction, request.Covenant, request.Disclosure, cancellationToken)));
        }

        return explained;
    }

    /// <summary>The holds that the caller may decide about, newest first.</summary>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The reading could not be recorded.</exception>
    public async Task<IReadOnlyList<Explained<Hold>>> ListHoldsAsync(Caller caller, CancellationToken cancellationToken)
    {
        var holds = (await store.ListHoldsAsync(clock.GetUtcNow(), cancellationToken)).Where(hold => caller.MayDecide(hold.Covenant)).ToList();
        await RecordAsync(caller, "bewaarplichten-gelezen", holds.Select(hold => hold.Covenant), holds.Count, cancellationToken);
        var explained = new List<Explained<Hold>>();
        foreach (var hold in holds)
        {
            explained.Add(new(hold, await FindAsync(hold.Id, ErasureRecords.HoldAction, hold.Covenant, hold.Disclosure, cancellationToken)));
        }

        return explained;
    }

    private async Task RecordAsync(Caller caller, string action, IEnumerable<string> shown, int count, CancellationToken cancellationToken)
    {
        if (count > 0)
        {
            var now = clock.GetUtcNow();
            await log.RecordAsync(ErasureRecords.Read(caller, action, shown, count, now, covenants.All.LogUntil(now)), cancellationToken);
        }
    }

    /// <summary>By the log: what a table says is only where to look.</summary>
    private async Task<RecordedReason?> FindAsync(
        Guid id, string action, string covenant, Guid? disclosure, CancellationToken cancellationToken) =>
        await records.FindAsync(id, EntryType.Reading, cancellationToken) is CheckedRecord.Intact { Fields: var fields }
        && ErasureRecords.IsAbout(fields, action, covenant, disclosure)
            ? new(fields["organisatie"], fields["client"], fields["reden"])
            : null;
}
