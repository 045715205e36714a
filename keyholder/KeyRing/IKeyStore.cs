namespace Bekend.KeyHolding.KeyRing;

/// <summary>Keeps covenant keys. A stored key is never replaced. Every implementation passes the same contract tests.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface IKeyStore
{
    /// <returns>The key, or null when there is none yet.</returns>
    Task<KeyRecord?> FindAsync(KeyName name, CancellationToken cancellationToken);

    /// <summary>Stores the key unless there is one already.</summary>
    /// <returns>The key that is stored now: this one, or the one that was first. Durable.</returns>
    Task<KeyRecord> AddOrGetAsync(KeyRecord key, CancellationToken cancellationToken);
}
