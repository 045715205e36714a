using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Errors;
using Bekend.Ledger.Entries;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Erasure;

/// <summary>Erases one disclosure before its time (AVG 17): an officer asks, a second person approves.</summary>
/// <remarks>
/// INVARIANT: it goes in the transaction that puts its entry of type 3 on the log. Its entry, and every receipt and root, stay valid: they commit
/// to the content under a key that is gone.
/// </remarks>
internal sealed class ContentErasure(
    ErasureStore store,
    IDisclosureStore disclosures,
    RecordLookup records,
    DisclosureLog log,
    CovenantCatalogue covenants,
    IOptions<ErasureOptions> options,
    TimeProvider clock,
    ILogger<ContentErasure> logger)
{
    /// <summary>How long a request waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(30);

    /// <summary>Asks for the erasure of a disclosure of a covenant that the caller guards; does it, where one person may.</summary>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">It could not be recorded, and nothing was erased.</exception>
    public async Task<ErasureResult> AskAsync(Caller caller, Guid id, string reason, CancellationToken cancellationToken)
    {
        if (await disclosures.FindAsync(id, cancellationToken) is not { Overview.Covenant: var covenant } || !caller.IsOfficer(covenant))
        {
            return new ErasureResult.Refused(CommonProblems.NotFound);
        }

        var now = clock.GetUtcNow();
        if (!options.Value.FourEyes)
        {
            return await EraseAsync(ErasureRecords.Erased(caller, covenant, id, reason, null, null, now, Until(now)), covenant, id, cancellationToken);
        }

        if (!caller.IsPerson)
        {
            return new ErasureResult.Refused(GatewayProblems.EraserIsNoPerson);
        }

        if (await IsHeldAsync(covenant, id, cancellationToken))
        {
            return new ErasureResult.Refused(GatewayProblems.OnHold);
        }

        var record = ErasureRecords.Asked(caller, covenant, id, reason, now + Patience, now, Until(now));
        return await log.AppendAsync(record, cancellationToken) is null
            ? new ErasureResult.Refused(GatewayProblems.ErasureAsked)
            : new ErasureResult.Waits(record.Id, now + Patience);
    }

    /// <summary>Erases what another person asked to be erased.</summary>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">It could not be recorded, and nothing was erased.</exception>
    public async Task<ErasureResult> ApproveAsync(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(caller, id, cancellationToken) is not { } request)
        {
            return new ErasureResult.Refused(CommonProblems.NotFound);
        }

        // Who asked what is believed by the log: with another name in the database one person would be two, and with the record of
        // something else nobody would have asked.
        var now = clock.GetUtcNow();
        if (await records.FindAsync(id, EntryType.Reading, cancellationToken) is not CheckedRecord.Intact { Fields: var asked, Entry.Time: var askedAt }
            || !ErasureRecords.IsAbout(asked, ErasureRecords.AskedAction, request.Covenant, request.Disclosure)
            || askedAt + Patience <= now)
        {
            return new ErasureResult.Refused(GatewayProblems.DisclosureDamaged);
        }

        if (asked["organisatie"] == caller.Organisation.Value && asked["client"] == caller.Client)
        {
            return new ErasureResult.Refused(GatewayProblems.SameEraser);
        }

        // Who uses a client nobody here can tell: it may be whoever else has a part in this.
        if (!caller.IsPerson || !ErasureRecords.IsByPerson(asked))
        {
            return new ErasureResult.Refused(GatewayProblems.EraserIsNoPerson);
        }

        return await EraseAsync(
            ErasureRecords.Erased(caller, request.Covenant, request.Disclosure, asked["reden"], request.Id, asked, now, Until(now)),
            request.Covenant,
            request.Disclosure,
            cancellationToken);
    }

    /// <returns>Null when the request is over now; else why not.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">It could not be recorded, and goes on waiting.</exception>
    public async Task<Problem?> DropAsync(Caller caller, Guid id, string reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await FindAsync(caller, id, cancellationToken) is { } request
            && await log.AppendAsync(ErasureRecords.Dropped(caller, request, reason, now, Until(now)), cancellationToken) is not null
            ? null
            : CommonProblems.NotFound;
    }

    private async Task<ErasureRequest?> FindAsync(Caller caller, Guid id, CancellationToken cancellationToken) =>
        (await store.ListRequestsAsync(clock.GetUtcNow(), cancellationToken)).FirstOrDefault(request => request.Id == id && caller.MayDecide(request.Covenant));

    private async Task<ErasureResult> EraseAsync(LogRecord record, string covenant, Guid id, CancellationToken cancellationToken)
    {
        if (await log.AppendAsync(record, cancellationToken) is not { } receipt)
        {
            return new ErasureResult.Refused(
                await IsHeldAsync(covenant, id, cancellationToken) ? GatewayProblems.OnHold : CommonProblems.NotFound);
        }

        ErasureLog.ContentErased(logger, id, receipt.Index);
        await store.ScrubAsync(CancellationToken.None);
        return new ErasureResult.Erased(id, receipt);
    }

    private async Task<bool> IsHeldAsync(string covenant, Guid id, CancellationToken cancellationToken) =>
        (await store.ListHoldsAsync(clock.GetUtcNow(), cancellationToken))
            .Any(hold => hold.Covenant == covenant && (hold.Disclosure is null || hold.Disclosure == id));

    private DateTimeOffset Until(DateTimeOffset now) => covenants.All.LogUntil(now);
}
