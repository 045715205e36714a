using Bekend.Hosting.Storage;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Lookup;

/// <summary>Looks pseudonyms up under every version of the key that rows are in, whichever valid version they were asked under.</summary>
internal sealed class Looking(Rekeying rekeying, KeyStands stands, IIndexStore store, TimeProvider clock)
{
    /// <summary>A change of key begins once and ends once; whoever meets more of them in one question meets something else.</summary>
    private const int Attempts = 5;

    /// <returns>Null when the pseudonyms are under a version of the key that does not hold; nothing was looked up then.</returns>
    /// <exception cref="StoreUnavailableException">Nobody knows.</exception>
    public async Task<IReadOnlyList<LookupHit>?> FindAsync(LookupRequest request, CancellationToken cancellationToken)
    {
        var stand = await stands.GetAsync(request.Covenant, cancellationToken);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var hits = await FindAsync(request, stand, cancellationToken);

            // INVARIANT: rows first, then the stand. When it is still the same, no row had gone where this did not look.
            var seen = await stands.RefreshAsync(request.Covenant, cancellationToken);
            if (ReferenceEquals(seen, stand))
            {
                return hits;
            }

            stand = seen;
        }

        throw new StoreUnavailableException("The keys of a covenant do not stand still.");
    }

    private async Task<IReadOnlyList<LookupHit>?> FindAsync(LookupRequest request, CovenantStand stand, CancellationToken cancellationToken)
    {
        if (stand.Resolve(request.KeyVersion) is not { } version)
        {
            return null;
        }

        try
        {
            var (newest, earlier) = stand.Split(version, rekeying.Rekey(request.Covenant, request.Pseudonyms));
            return await store.LookUpAsync(request.Covenant, [.. newest, .. earlier], clock.GetUtcNow(), cancellationToken);
        }
        catch (ObjectDisposedException)
        {
            // The change ended while this was at it; the stand that is seen next is another.
            return null;
        }
    }
}
