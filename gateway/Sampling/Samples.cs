using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Erasure;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Errors;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Sampling;

/// <summary>Random samples of disclosures, and what an officer finds in them.</summary>
/// <remarks>
/// INVARIANT: covenant, period and number are on the log before the lot exists that draws (<see cref="SampleDraw"/>). A draw is kept whole or not at all:
/// one that was interrupted is drawn again when the sample is next shown, by the same lots, and two at once are never mixed.
/// </remarks>
internal sealed class Samples(
    SampleStore store,
    ILogStore log,
    LogKey key,
    IDisclosureStore disclosures,
    DisclosureReader reader,
    RecordLookup records,
    DisclosureLog recorder,
    CovenantCatalogue covenants,
    TimeProvider clock)
{
    /// <summary>The samples of covenants that the caller guards, newest first.</summary>
    public async Task<IReadOnlyList<Sample>> ListAsync(Caller caller, CancellationToken cancellationToken) =>
        [.. (await store.ListAsync(cancellationToken)).Where(sample => caller.IsOfficer(sample.Covenant))];

    /// <summary>Orders a sample.</summary>
    /// <param name="covenant">One that the caller guards.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">It could not be recorded: there is none.</exception>
    public async Task<Guid> OrderAsync(
        Caller caller, string covenant, DateTimeOffset from, DateTimeOffset until, int count, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var record = SampleRecords.Ordered(caller, covenant, from, until, count, now, Until(now));
        await recorder.RecordAsync(record, cancellationToken);
        return record.Id;
    }

    /// <summary>Shows a sample, drawn now if it is not yet.</summary>
    /// <returns>Null when there is none, or it is of a covenant that the caller does not guard.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The reading could not be recorded.</exception>
    public async Task<SampleView?> ShowAsync(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(caller, id, cancellationToken) is not { } found || await log.FindEntryAsync(id, cancellationToken) is not { } order)
        {
            return null;
        }

        var root = await RootAsync(order.Position + 1, cancellationToken);
        var sample = found.Population is null ? await DrawAsync(found, order.Position, root, cancellationToken) : found;
        var items = await store.ListItemsAsync(id, cancellationToken);
        var now = clock.GetUtcNow();
        await recorder.RecordAsync(SampleRecords.Read(caller, sample, items.Count, now, Until(now)), cancellationToken);
        return new(sample, order.Position, root, await OpenAsync(items, cancellationToken));
    }

    /// <summary>Puts on record what the officer finds of one disclosure; once.</summary>
    /// <returns>Null when it is; else why not.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">It could not be recorded.</exception>
    public async Task<Problem?> FindingAsync(
        Caller caller, Guid id, Guid disclosure, Verdict verdict, string? explanation, CancellationToken cancellationToken)
    {
        if (await FindAsync(caller, id, cancellationToken) is not { } sample
            || (await store.ListItemsAsync(id, cancellationToken)).All(item => item.Disclosure != disclosure))
        {
            return CommonProblems.NotFound;
        }

        var now = clock.GetUtcNow();
        var record = SampleRecords.Found(caller, sample, disclosure, verdict, explanation, now, Until(now));
        return await recorder.AppendAsync(record, cancellationToken) is not null ? null
            : await disclosures.FindAsync(disclosure, cancellationToken) is null ? CommonProblems.NotFound
            : GatewayProblems.AlreadyFound;
    }

    private async Task<Sample?> FindAsync(Caller caller, Guid id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } sample && caller.IsOfficer(sample.Covenant) ? sample : null;

    private async Task<Sample> DrawAsync(Sample sample, long position, Digest root, CancellationToken cancellationToken)
    {
        var lots = new LowestLots(SampleDraw.Seed(root), sample.Count);
        await foreach (var id in store.ReadPopulationAsync(sample, position, cancellationToken))
        {
            lots.Add(id);
        }

        return await store.TryKeepAsync(sample.Id, lots.Take(), lots.Population, cancellationToken)
            ? sample with { Population = lots.Population }
            : await store.FindAsync(sample.Id, cancellationToken) ?? sample;
    }

    private async Task<Digest> RootAsync(long size, CancellationToken cancellationToken) =>
        Frontier.Load(size, await log.ReadNodesAsync(Frontier.PeaksOf(size), cancellationToken)).Root;

    private async Task<IReadOnlyList<SampleItem>> OpenAsync(
        IReadOnlyList<(Guid Disclosure, Guid? Finding)> items, CancellationToken cancellationToken)
    {
        var found = new List<(Guid Id, StoredDisclosure? Stored, Finding? Finding)>();
        foreach (var (disclosure, finding) in items)
        {
            // What was found of a disclosure goes with it.
            var stored = await disclosures.FindAsync(disclosure, cancellationToken);
            found.Add((disclosure, stored, finding is { } id && stored is not null ? await ReadFindingAsync(id, disclosure, cancellationToken) : null));
        }

        var tree = await LogTree.OpenAsync(
            log, key.Signer.Verifier, [.. found.Select(item => item.Stored?.Position).OfType<long>()], cancellationToken);
        return [.. found.Select(item => new SampleItem(item.Id, item.Stored is { } stored ? reader.Check(stored, tree) : null, item.Finding))];
    }

    /// <summary>By the log: what a table says of a finding is only where to look.</summary>
    private async Task<Finding> ReadFindingAsync(Guid id, Guid disclosure, CancellationToken cancellationToken) =>
        await records.FindAsync(id, EntryType.Reading, cancellationToken) is CheckedRecord.Intact { Fields: var fields, Entry: var entry }
        && fields.GetValueOrDefault("verstrekkingId") == disclosure.ToString()
            ? new(Verdicts.Parse(fields.GetValueOrDefault("oordeel")), entry.Time, fields.GetValueOrDefault("client"), fields.GetValueOrDefault("toelichting"))
            : new(null, null, null, null);

    private DateTimeOffset Until(DateTimeOffset now) => covenants.All.LogUntil(now);
}
