namespace Bekend.KeyHolding.KeyRing;

/// <summary>Keeps covenant keys. A stored key is never replaced.</summary>
internal interface IKeyStore
{
    /// <returns>The key, or null when there is none yet.</returns>
    KeyRecord? Find(KeyName name);

    /// <summary>Stores the key unless there is one already.</summary>
    /// <returns>The key that is stored now: this one, or the one that was first. Durable.</returns>
    Task<KeyRecord> AddOrGetAsync(KeyRecord key, CancellationToken cancellationToken);
}
