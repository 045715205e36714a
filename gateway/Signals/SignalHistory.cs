using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Signals;

/// <summary>What happened to a signal, for its holder: as it is on record, checked against the log.</summary>
/// <remarks>INVARIANT: who reads is on record before anything is given out (decision 0030).</remarks>
internal sealed class SignalHistory(
    ISignalRecordStore records,
    ILogStore store,
    LogKey key,
    RecordReader reader,
    DisclosureLog log,
    CovenantCatalogue covenants,
    TimeProvider clock,
    ILogger<SignalHistory> logger)
{
    /// <summary>Events on a page.</summary>
    public const int PageSize = 100;

    /// <param name="page">From 1.</param>
    /// <returns>The events of that page, oldest first, and whether there are more; null when the organisation never registered the signal.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The reading could not be recorded.</exception>
    public async Task<(IReadOnlyList<(StoredRecord Stored, CheckedRecord Checked)> Events, bool HasMore)?> ReadAsync(
        Caller caller, Guid signal, int page, CancellationToken cancellationToken)
    {
        var stored = await records.ListAsync(
            caller.Organisation.Value, signal, (page - 1) * PageSize, PageSize + 1, cancellationToken);
        if (stored.Count == 0)
        {
            return null;
        }

        var shown = stored.Take(PageSize).ToList();
        var tree = await LogTree.OpenAsync(store, key.Signer.Verifier, [.. shown.Select(item => item.Position)], cancellationToken);
        var events = shown.Select(item => (item, Check(item, tree))).ToList();
        var now = clock.GetUtcNow();
        await log.RecordAsync(
            ReadingRecords.SignalHistory(caller, signal, shown.Count, now, covenants.All.LogUntil(now)), cancellationToken);
        return (events, stored.Count > shown.Count);
    }

    private CheckedRecord Check(StoredRecord stored, LogTree tree)
    {
        var found = reader.Check(stored, EntryType.Registration, tree);
        if (found is CheckedRecord.Damaged damaged)
        {
            SupervisionLog.DisclosureDamaged(logger, stored.Id, damaged.Damage);
        }

        return found;
    }
}
