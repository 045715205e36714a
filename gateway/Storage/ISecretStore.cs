namespace Bekend.Gateway.Storage;

/// <summary>Keeps the few secrets of this service, encrypted under Data Protection.</summary>
internal interface ISecretStore
{
    /// <summary>Gives a secret, making and storing it when there is none yet. Durable before it returns.</summary>
    /// <param name="name">Names the secret and separates its encryption from the others'.</param>
    /// <param name="make">Makes a new one.</param>
    /// <returns>The secret; the caller clears it.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is there but cannot be decrypted.</exception>
    byte[] GetOrAdd(string name, Func<byte[]> make);
}
