namespace Bekend.Gateway.Covenants;

/// <summary>Remembers the public keys of covenants. A key is never replaced within a version.</summary>
internal interface IPublicKeyStore
{
    Task<PublicKeyRecord?> FindAsync(string covenant, int version, CancellationToken cancellationToken);

    /// <summary>Stores the key unless there is one already; durable.</summary>
    /// <returns>The key that is stored now.</returns>
    Task<PublicKeyRecord> AddOrGetAsync(PublicKeyRecord key, CancellationToken cancellationToken);
}
