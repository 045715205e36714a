namespace Bekend.Gateway.Storage;

/// <summary>Keeps the few secrets of this service, encrypted by <see cref="StoredSecrets"/>.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface ISecretStore
{
    /// <returns>The encrypted secret, or null when there is none.</returns>
    Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Stores a secret unless there is one; durable.</summary>
    /// <returns>The encrypted secret that is stored now.</returns>
    Task<byte[]> AddOrGetAsync(string name, byte[] protectedSecret, CancellationToken cancellationToken);
}
