using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Rotation;

/// <summary>Where each covenant's key stands, and the rows on their way from one version to the next. Every implementation passes the same contract tests.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface IRotationStore
{
    /// <returns>Null when the index has never had anything of the covenant.</returns>
    Task<StoredStand?> FindAsync(string covenant, CancellationToken cancellationToken);

    /// <summary>Lists the covenants whose key changes.</summary>
    Task<IReadOnlyList<string>> ListChangingAsync(CancellationToken cancellationToken);

    /// <summary>Begins a change, durably, once every registration that did not know of it has ended.</summary>
    /// <param name="change">The versions, their public keys and the encrypted factor.</param>
    /// <param name="cancellationToken">Heard until it is written.</param>
    /// <returns>What it came down to; what was stored before stays unless it <see cref="ChangeStart.Begins"/>.</returns>
    Task<ChangeStart> BeginAsync(StoredStand change, CancellationToken cancellationToken);

    /// <summary>Brings up to <paramref name="count"/> signals from one version to the next, each wholly or not at all.</summary>
    /// <param name="covenant">Whose key changes.</param>
    /// <param name="change">From which version to which.</param>
    /// <param name="count">1 or more.</param>
    /// <param name="rekey">Gives the same signals with the keys of the next version, in order.</param>
    /// <param name="cancellationToken">Heard between two batches.</param>
    /// <returns>How many signals went over; 0 when none was left that no other instance has in hand.</returns>
    Task<int> RekeyAsync(
        string covenant,
        KeyStand change,
        int count,
        Func<IReadOnlyList<SignalRecord>, IReadOnlyList<SignalRecord>> rekey,
        CancellationToken cancellationToken);

    /// <summary>Counts the signals that a change has not reached.</summary>
    Task<long> CountAsync(string covenant, int version, CancellationToken cancellationToken);

    /// <summary>Ends a change and forgets its factor, durably. One that is over stays so.</summary>
    /// <returns>False when a signal is still in the old version, or this is not the change that goes on.</returns>
    Task<bool> EndAsync(string covenant, KeyStand change, CancellationToken cancellationToken);
}
