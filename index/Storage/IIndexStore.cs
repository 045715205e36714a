using Bekend.Indexing.Lookup;
using Bekend.Indexing.Outbox;
using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage;

/// <summary>The pseudonymised index. Every implementation passes the same contract tests.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails; then nothing was kept.</remarks>
internal interface IIndexStore
{
    /// <summary>Adds or replaces signals, all or none, durably. Idempotent on organisation, covenant and reference.</summary>
    /// <returns>One result for each signal, in order.</returns>
    Task<IReadOnlyList<RegistrationResult>> RegisterAsync(
        IReadOnlyList<SignalRecord> signals, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Removes a signal of this organisation, durably.</summary>
    /// <returns>False when it has no such signal.</returns>
    Task<bool> WithdrawAsync(string organisation, Guid id, CancellationToken cancellationToken);

    /// <summary>Gives a valid signal of this organisation and kind a later end, durably, and changes nothing else.</summary>
    /// <returns>False when it has no such signal, or one that is valid for longer: somebody else extended it a moment ago.</returns>
    Task<bool> ExtendAsync(Extension extension, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Finds a valid signal of this organisation.</summary>
    /// <returns>Null when it has no such signal.</returns>
    Task<HeldSignal?> FindAsync(string organisation, Guid id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Finds the signals that hold a pseudonym and are valid at <paramref name="now"/>, whatever kind either side calls it.</summary>
    Task<IReadOnlyList<LookupHit>> LookUpAsync(
        string covenant, IReadOnlyList<IndexedKey> keys, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Lists an organisation's own valid signals, oldest first.</summary>
    /// <param name="after">Number of signals to pass over.</param>
    /// <param name="count">Most to return.</param>
    Task<IReadOnlyList<StoredSignal>> ListAsync(
        string organisation, string covenant, int after, int count, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Removes what is no longer valid, and keeps in the outbox that it has ended.</summary>
    /// <returns>How many signals went.</returns>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Lists what has ended and was not yet forgotten, oldest first.</summary>
    Task<IReadOnlyList<EndedSignal>> ListEndedAsync(int count, CancellationToken cancellationToken);

    /// <summary>Forgets what has ended, durably; what is not there is no fault.</summary>
    Task ForgetEndedAsync(IReadOnlyList<long> numbers, CancellationToken cancellationToken);

    /// <summary>
    /// Lists pairs of signals on one subject that were found when one of them was registered, and not yet forgotten, oldest first; what
    /// they say is what they say at <paramref name="now"/>.
    /// </summary>
    /// <param name="after">Only pairs with a higher number.</param>
    /// <param name="count">Most to return.</param>
    Task<IReadOnlyList<Match>> ListMatchesAsync(long after, int count, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Says of pairs of signals whether both are valid at <paramref name="now"/> and on one subject. While only one of the two has come under
    /// the next version of the key nobody can tell, and then they are.
    /// </summary>
    /// <returns>One answer for each pair, in order.</returns>
    Task<IReadOnlyList<bool>> MatchAsync(
        IReadOnlyList<(OwnSignal, OwnSignal)> pairs, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Forgets pairs, durably; what is not there is no fault.</summary>
    Task ForgetMatchesAsync(IReadOnlyList<long> numbers, CancellationToken cancellationToken);

    /// <summary>Keeps the fingerprint of the secret that everything is stored under, durably; the first one stays.</summary>
    /// <param name="fingerprint">32 bytes.</param>
    /// <returns>The fingerprint that is stored now.</returns>
    Task<byte[]> ClaimSecretAsync(byte[] fingerprint, CancellationToken cancellationToken);

    /// <summary>Whether the store answers.</summary>
    Task<bool> IsReadyAsync(CancellationToken cancellationToken);
}
