namespace Bekend.KeyHolding.KeyRing;

/// <summary>Keeps covenant keys. A stored key is never replaced; it may be destroyed. Every implementation passes the same contract tests.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface IKeyStore
{
    /// <returns>The key, also when it was destroyed; null when there is none yet.</returns>
    Task<KeyRecord?> FindAsync(KeyName name, CancellationToken cancellationToken);

    /// <summary>Stores the key unless there is one already.</summary>
    /// <returns>The key that is stored now: this one, or the one that was first. Durable.</returns>
    Task<KeyRecord> AddOrGetAsync(KeyRecord key, CancellationToken cancellationToken);

    /// <summary>Overwrites the secret of a key with nothing, durably. Nothing happens to a key that is not there or destroyed already.</summary>
    Task DestroyAsync(KeyName name, DateTimeOffset at, CancellationToken cancellationToken);
}
