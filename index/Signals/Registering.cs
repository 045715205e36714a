using Bekend.Hosting.Http;
using Bekend.Hosting.Storage;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Signals;

/// <summary>Stores a batch under the newest version of each covenant's key, whichever valid version it was sent under.</summary>
internal sealed class Registering(Rekeying rekeying, KeyStands stands, IIndexStore store, TimeProvider clock)
{
    /// <summary>A change of key begins once and ends once; whoever meets more of them in one request meets something else.</summary>
    private const int Attempts = 5;

    /// <returns>One result for each signal; null when a signal is under a version of the key that does not hold, and nothing was kept.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was kept.</exception>
    public async Task<IReadOnlyList<RegistrationResult>?> RegisterAsync(IReadOnlyList<RegistrationItem> signals, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                return await TryMakeAsync(signals, cancellationToken) is { } records
                    ? await store.RegisterAsync(records, clock.GetUtcNow(), cancellationToken)
                    : null;
            }
            catch (Exception exception) when (exception is StaleStandException or ObjectDisposedException)
            {
                await RefreshAsync(signals, cancellationToken);
            }
        }

        throw new StoreUnavailableException("The keys of a covenant do not stand still.");
    }

    private async Task<List<SignalRecord>?> TryMakeAsync(IReadOnlyList<RegistrationItem> signals, CancellationToken cancellationToken)
    {
        var records = new List<SignalRecord>(signals.Count);
        foreach (var item in signals)
        {
            var stand = await stands.GetAsync(item.Covenant, cancellationToken);
            if (stand.Resolve(item.KeyVersion) is null)
            {
                // It may have come to hold since this instance last looked.
                stand = await stands.RefreshAsync(item.Covenant, cancellationToken);
            }

            if (stand.Resolve(item.KeyVersion) is not { } version)
            {
                return null;
            }

            var (newest, earlier) = stand.Split(version, rekeying.Rekey(item.Covenant, OneOfEach(item.Pseudonyms)));
            records.Add(item.ToRecord(stand.For(version), newest, earlier));
        }

        return records;
    }

    /// <summary>One pseudonym twice in a signal is one match; what is stored of it must be all that its digest covers.</summary>
    private static List<KindedPseudonym> OneOfEach(IReadOnlyList<KindedPseudonym> pseudonyms) =>
        [.. pseudonyms.DistinctBy(pseudonym => Convert.ToHexString(pseudonym.Pseudonym))];

    private async Task RefreshAsync(IReadOnlyList<RegistrationItem> signals, CancellationToken cancellationToken)
    {
        foreach (var covenant in signals.Select(signal => signal.Covenant).Distinct(StringComparer.Ordinal))
        {
            await stands.RefreshAsync(covenant, cancellationToken);
        }
    }
}
