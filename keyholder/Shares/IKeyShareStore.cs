using Bekend.KeyHolding.KeyRing;

namespace Bekend.KeyHolding.Shares;

/// <summary>Keeps a holder's part in shared keys. Every step is taken once; what came first stays. Every implementation passes the same contract tests.</summary>
/// <remarks>
/// Every method gives what is stored when it returns, durably.
/// All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.
/// </remarks>
internal interface IKeyShareStore
{
    /// <returns>The record, or null when this holder has no part in that key yet.</returns>
    Task<KeyShareRecord?> FindAsync(KeyName name, CancellationToken cancellationToken);

    /// <summary>Begins, unless it was begun under the same settings, or a key is confirmed under any.</summary>
    /// <param name="begun">With a polynomial, and nothing after it.</param>
    Task<KeyShareRecord> BeginAsync(KeyShareRecord begun, CancellationToken cancellationToken);

    /// <summary>Keeps the hashes that were seen first.</summary>
    Task<KeyShareRecord> KeepHashesAsync(KeyName name, byte[] settings, byte[] hashes, CancellationToken cancellationToken);

    /// <summary>Keeps the share that was made first.</summary>
    Task<KeyShareRecord> KeepShareAsync(KeyName name, byte[] settings, MadeShare share, CancellationToken cancellationToken);

    /// <summary>Notes that all holders confirmed, and removes the polynomial.</summary>
    Task<KeyShareRecord> ConfirmAsync(KeyName name, byte[] settings, DateTimeOffset at, CancellationToken cancellationToken);
}
