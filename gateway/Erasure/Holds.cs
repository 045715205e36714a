using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;

namespace Bekend.Gateway.Erasure;

/// <summary>Keeps what must not be erased yet, such as while a court or a complaint needs it.</summary>
/// <remarks>INVARIANT: a hold and its record come in one transaction; whoever placed it can rely on it from then on.</remarks>
internal sealed class Holds(ErasureStore store, DisclosureLog log, CovenantCatalogue covenants, TimeProvider clock)
{
    /// <returns>The hold; null when the caller may not, or there is no such disclosure (any more).</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">It could not be recorded, and does not hold.</exception>
    public async Task<Hold?> PlaceAsync(
        Caller caller, string covenant, Guid? disclosure, string reason, DateTimeOffset endsAt, CancellationToken cancellationToken)
    {
        if (!caller.MayDecide(covenant) || covenants.Find(covenant) is null)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var record = ErasureRecords.HoldPlaced(caller, covenant, disclosure, reason, endsAt, now, covenants.All.LogUntil(now));
        return await log.AppendAsync(record, cancellationToken) is null ? null : new(record.Id, covenant, disclosure, now, endsAt);
    }

    /// <returns>Null when it is over now; else why not.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">It could not be recorded, and goes on.</exception>
    public async Task<Problem?> LiftAsync(Caller caller, Guid id, string reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return (await store.ListHoldsAsync(now, cancellationToken)).FirstOrDefault(hold => hold.Id == id) is { } hold
            && caller.MayDecide(hold.Covenant)
            && await log.AppendAsync(ErasureRecords.HoldLifted(caller, hold, reason, now, covenants.All.LogUntil(now)), cancellationToken) is not null
            ? null
            : CommonProblems.NotFound;
    }
}
