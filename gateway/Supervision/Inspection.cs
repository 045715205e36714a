using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;

namespace Bekend.Gateway.Supervision;

/// <summary>What a privacy officer may read of the log.</summary>
/// <remarks>
/// INVARIANT: every reading is itself on record, durably, before anything of it is given out; and nothing is given out of a
/// covenant that the caller does not guard.
/// </remarks>
internal sealed class Inspection(
    IDisclosureStore disclosures,
    ILogStore store,
    LogKey key,
    DisclosureReader reader,
    DisclosureLog log,
    CovenantCatalogue covenants,
    TimeProvider clock,
    ILogger<Inspection> logger)
{
    /// <summary>One page of a list.</summary>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The reading could not be recorded.</exception>
    public async Task<DisclosurePage> ListAsync(Caller caller, DisclosureQuery query, CancellationToken cancellationToken)
    {
        // One more than is shown: it tells whether there is a next page.
        var stored = await disclosures.ListAsync(query.Filter, query.After, DisclosurePage.Size + 1, cancellationToken);
        var shown = stored.Take(DisclosurePage.Size).ToList();
        var tree = await OpenTreeAsync(shown, cancellationToken);
        var page = new DisclosurePage(
            [.. shown.Select(item => Check(item, tree))],
            stored.Count > shown.Count ? shown[^1].Cursor : null);
        var now = clock.GetUtcNow();
        await log.RecordAsync(ReadingRecords.List(caller, query, shown.Count, now, RetainUntil(now)), cancellationToken);
        return page;
    }

    /// <summary>One disclosure in full.</summary>
    /// <returns>Null when there is none, or it is of a covenant that the caller does not guard.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The reading could not be recorded.</exception>
    public async Task<CheckedDisclosure?> FindAsync(Caller caller, Guid id, CancellationToken cancellationToken) =>
        await FindOwnAsync(caller, id, cancellationToken) is { } stored
            ? await ReadAsync(caller, "verstrekking", stored, cancellationToken)
            : null;

    /// <summary>The proof that a disclosure is in the log, against a checkpoint that covers this reading too.</summary>
    /// <returns>Null as with <see cref="FindAsync"/>; a damaged one has no proof.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The reading could not be recorded.</exception>
    public async Task<CheckedDisclosure?> ProveAsync(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        if (await FindOwnAsync(caller, id, cancellationToken) is not { } stored)
        {
            return null;
        }

        await RecordAsync(caller, "ontvangstbewijs", stored.Overview, cancellationToken);
        return Check(stored, await OpenTreeAsync([stored], cancellationToken));
    }

    private async Task<StoredDisclosure?> FindOwnAsync(Caller caller, Guid id, CancellationToken cancellationToken) =>
        await disclosures.FindAsync(id, cancellationToken) is { } stored && caller.Guards.Contains(stored.Overview.Covenant)
            ? stored
            : null;

    private async Task<CheckedDisclosure> ReadAsync(
        Caller caller, string action, StoredDisclosure stored, CancellationToken cancellationToken)
    {
        var found = Check(stored, await OpenTreeAsync([stored], cancellationToken));
        await RecordAsync(caller, action, stored.Overview, cancellationToken);
        return found;
    }

    private Task<LogReceipt> RecordAsync(Caller caller, string action, DisclosureOverview overview, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return log.RecordAsync(ReadingRecords.One(caller, action, overview, now, RetainUntil(now)), cancellationToken);
    }

    private Task<LogTree> OpenTreeAsync(IEnumerable<StoredDisclosure> disclosed, CancellationToken cancellationToken) =>
        LogTree.OpenAsync(store, key.Signer.Verifier, [.. disclosed.Select(item => item.Position)], cancellationToken);

    private CheckedDisclosure Check(StoredDisclosure stored, LogTree tree)
    {
        var found = reader.Check(stored, tree);
        if (found is CheckedDisclosure.Damaged damaged)
        {
            SupervisionLog.DisclosureDamaged(logger, stored.Overview.Id, damaged.Damage);
        }

        return found;
    }

    /// <summary>A reading may span covenants: it is kept as long as the one that keeps its log longest.</summary>
    private DateTimeOffset RetainUntil(DateTimeOffset now) => covenants.All.LogUntil(now);
}
