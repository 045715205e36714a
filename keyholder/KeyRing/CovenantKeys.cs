using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bekend.Pseudonyms.Voprf;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.KeyHolding.KeyRing;

/// <summary>One secret key per covenant and version, made on first use, kept encrypted.</summary>
/// <remarks>INVARIANT: a covenant's key serves no other covenant; that keeps their indexes apart (design §1).</remarks>
internal sealed class CovenantKeys(IKeyStore store, IDataProtectionProvider protection, TimeProvider clock) : IDisposable
{
    /// <summary>The only version there is until keys can be rotated.</summary>
    public const int CurrentVersion = 1;

    private readonly IDataProtector _protector = protection.CreateProtector("Bekend.KeyHolding.CovenantKey.v1");
    private readonly ConcurrentDictionary<KeyName, Lazy<Task<CovenantKey>>> _keys = new();

    /// <summary>Gives the key, making it when this is its first use.</summary>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">Nothing was made.</exception>
    public async Task<CovenantKey> GetAsync(KeyName name, CancellationToken cancellationToken)
    {
        // Lazy: concurrent first callers make and store one key, not one each.
        var entry = _keys.GetOrAdd(name, key => new(() => LoadOrMakeAsync(key)));
        try
        {
            return await entry.Value.WaitAsync(cancellationToken);
        }
        catch (Exception) when (entry.Value.IsFaulted)
        {
            // A failed attempt must not be remembered as the key.
            _keys.TryRemove(new(name, entry));
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var entry in _keys.Values)
        {
            if (entry is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            {
                entry.Value.Result.Secret.Dispose();
            }
        }
    }

    private async Task<CovenantKey> LoadOrMakeAsync(KeyName name)
    {
        // Not cancellable: other callers wait for the same key.
        var record = await store.FindAsync(name, CancellationToken.None)
            ?? await store.AddOrGetAsync(Make(name), CancellationToken.None);
        return Open(record);
    }

    private KeyRecord Make(KeyName name)
    {
        using var key = EvaluationKey.Generate();
        var scalar = key.Export();
        try
        {
            return new(name, key.PublicKey.ToArray(), _protector.Protect(scalar), clock.GetUtcNow());
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scalar);
        }
    }

    private CovenantKey Open(KeyRecord record)
    {
        var scalar = _protector.Unprotect(record.Protected);
        try
        {
            var secret = EvaluationKey.Import(scalar);
            if (!secret.PublicKey.Span.SequenceEqual(record.PublicKey))
            {
                secret.Dispose();
                throw new CryptographicException("A stored covenant key does not match its public key.");
            }

            return new(record.Name, secret, record.MadeAt);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scalar);
        }
    }
}
