using System.Runtime.CompilerServices;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Export;

/// <summary>Every disclosure of one covenant and period, opened so that it can be checked without this gateway.</summary>
/// <remarks>
/// INVARIANT: that somebody exports is on the log before anything goes out. Its entry also bounds the export: what is in the log before it and
/// of the covenant and the period is in it, and nothing else, however long the export takes.
/// </remarks>
internal sealed class DisclosureExport(
    IDisclosureStore disclosures,
    ErasedDisclosures erased,
    ILogStore store,
    LogKey key,
    DisclosureReader reader,
    DisclosureLog log,
    CovenantCatalogue covenants,
    TimeProvider clock,
    ILogger<DisclosureExport> logger)
{
    /// <summary>Disclosures in memory at a time.</summary>
    private const int AtOnce = 200;

    /// <summary>The holder's own reference of a signal, in a record of a notice: the officer is not shown it anywhere.</summary>
    private const string OwnReference = "kenmerk";

    /// <summary>Puts the export on record.</summary>
    /// <param name="period">Of a covenant that the caller guards.</param>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">It could not be recorded: give nothing out.</exception>
    public Task<LogReceipt> BeginAsync(Caller caller, CovenantPeriod period, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return log.RecordAsync(ReadingRecords.Export(caller, period, now, covenants.All.LogUntil(now)), cancellationToken);
    }

    /// <summary>Reads the disclosures, newest first, and after them those that were erased one by one.</summary>
    /// <param name="before">Place of the export's own entry.</param>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The store cannot be read any further.</exception>
    public async IAsyncEnumerable<ExportedDisclosure> ReadAsync(
        CovenantPeriod period, long before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = new DisclosureFilter([period.Covenant], period.From, period.Until);
        var month = RetentionBucket.Of(clock.GetUtcNow());
        DisclosureCursor? after = null;
        IReadOnlyList<StoredDisclosure> page;
        do
        {
            page = await disclosures.ListAsync(filter, after, AtOnce, cancellationToken);
            var tree = await LogTree.OpenAsync(store, key.Signer.Verifier, [.. page.Select(item => item.Position)], cancellationToken);
            foreach (var stored in page.Where(item => item.Position < before))
            {
                yield return Open(stored, tree, month);
            }

            after = page.Count > 0 ? page[^1].Cursor : null;
        }
        while (page.Count == AtOnce);

        // After the others: what is erased while they are read is missing there, and here by then.
        await foreach (var item in erased.ReadAsync(period, before, cancellationToken))
        {
            yield return item;
        }
    }

    private ExportedDisclosure Open(StoredDisclosure stored, LogTree tree, uint month)
    {
        var (position, entry) = (stored.Position, stored.Record.Entry);
        switch (reader.Check(stored, tree, name => name == OwnReference))
        {
            case CheckedDisclosure.Intact intact:
                return new ExportedDisclosure.Opened(position, entry, intact);
            case CheckedDisclosure.Damaged { Damage: DisclosureDamage.Key } when IsOver(stored.Record, month):
                return new ExportedDisclosure.Erased(position, entry, null);
            case CheckedDisclosure.Damaged damaged:
                SupervisionLog.DisclosureDamaged(logger, stored.Overview.Id, damaged.Damage);
                return new ExportedDisclosure.Damaged(position, entry, damaged.Damage);
            default:
                throw new InvalidOperationException("A disclosure that is neither intact nor damaged.");
        }
    }

    /// <summary>Whether the key of its month was destroyed in its time, and its row is still to be swept.</summary>
    private static bool IsOver(StoredRecord stored, uint month) =>
        stored.BucketKey is null && LogEntry.TryParse(stored.Entry, out var entry) && entry.RetentionBucket < month;
}
