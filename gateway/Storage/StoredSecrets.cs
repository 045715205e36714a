using System.Security.Cryptography;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.Gateway.Storage;

/// <summary>The few secrets of this service: made once, kept encrypted under Data Protection, read while it starts.</summary>
internal sealed class StoredSecrets(ISecretStore store, IDataProtectionProvider protection)
{
    /// <summary>Gives a secret, making and storing it when there is none yet. Durable before it returns.</summary>
    /// <param name="name">Names the secret and separates its encryption from the others'.</param>
    /// <param name="make">Makes a new one.</param>
    /// <returns>The secret; the caller clears it.</returns>
    /// <exception cref="StartupFaultsException">It is there but cannot be decrypted.</exception>
    public byte[] GetOrAdd(string name, Func<byte[]> make)
    {
        var protector = protection.CreateProtector("Bekend.Gateway.Secret.v1", name);
        var stored = AtStart.Wait(() => store.FindAsync(name, CancellationToken.None)) ?? Add(name, protector, make);
        try
        {
            return protector.Unprotect(stored);
        }
        catch (CryptographicException exception)
        {
            // Going on with a new one would give the log another key, or the issuer.
            throw CauseOf(exception) ?? new StartupFaultsException(
                $"the stored secret `{name}` cannot be decrypted: it does not belong to these Data Protection keys, or was altered");
        }
    }

    private byte[] Add(string name, IDataProtector protector, Func<byte[]> make)
    {
        var secret = make();
        try
        {
            // Two gateways may start at once: whoever is first decides, the other uses what is there.
            var fresh = protector.Protect(secret);
            return AtStart.Wait(() => store.AddOrGetAsync(name, fresh, CancellationToken.None));
        }
        catch (CryptographicException exception) when (CauseOf(exception) is { } cause)
        {
            throw cause;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>Data Protection hides why it could not read its keys.</summary>
    private static Exception? CauseOf(CryptographicException exception) =>
        exception.GetBaseException() is StartupFaultsException or StoreUnavailableException ? exception.GetBaseException() : null;
}
