using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Errors;

namespace Bekend.Gateway.Attention;

/// <summary>What a privacy officer sees of what stood out, and does about it.</summary>
/// <remarks>
/// INVARIANT: nobody's name is given out before it is on record who read it, and nothing of a covenant that the caller does not guard. An
/// empty list names nobody and is not on record.
/// </remarks>
internal sealed class AttentionInspection(
    IAttentionStore store, AttentionSealer sealer, DisclosureLog log, CovenantCatalogue covenants, TimeProvider clock)
{
    /// <summary>One page of the points of the covenants that the caller guards.</summary>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The reading could not be recorded.</exception>
    public async Task<AttentionPage> ListAsync(Caller caller, bool onlyOpen, Guid? before, CancellationToken cancellationToken)
    {
        if (caller.Guards.Count == 0)
        {
            return new([], null);
        }

        var read = await store.ListAsync(caller.Guards, onlyOpen, before, AttentionPage.Size + 1, cancellationToken);
        var page = read.Take(AttentionPage.Size).ToList();
        if (page.Count > 0)
        {
            var now = clock.GetUtcNow();
            await log.RecordAsync(
                ReadingRecords.Attention(caller, page.Select(point => point.Covenant), page.Count, now, covenants.All.LogUntil(now)), cancellationToken);
        }

        return new(page, read.Count > page.Count ? page[^1].Id : null);
    }

    /// <summary>Writes down what the officer found: on record first.</summary>
    /// <returns>Null when it is handled now; else why not.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">It could not be recorded, or not be kept.</exception>
    public async Task<Problem?> HandleAsync(Caller caller, Guid id, string explanation, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } point || !caller.Guards.Contains(point.Covenant))
        {
            return CommonProblems.NotFound;
        }

        if (point.Handling is not null)
        {
            return GatewayProblems.AlreadyHandled;
        }

        var now = clock.GetUtcNow();
        await log.RecordAsync(
            ReadingRecords.Handled(caller, point.Covenant, id, explanation, now, covenants.All.LogUntil(now)), cancellationToken);
        return await store.HandleAsync(id, new(now, caller.Client, sealer.Seal(id, explanation)), cancellationToken)
            ? null
            : GatewayProblems.AlreadyHandled;
    }
}
