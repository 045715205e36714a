using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bekend.Pseudonyms.Voprf;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.KeyHolding.KeyRing;

/// <summary>One secret key per covenant and version, kept encrypted: the first made on first use, each next one from the one before.</summary>
/// <remarks>INVARIANT: a covenant's key serves no other covenant; that keeps their indexes apart (design §1).</remarks>
internal sealed class CovenantKeys(IKeyStore store, IDataProtectionProvider protection, TimeProvider clock) : IDisposable
{
    /// <summary>The version that is made at its first use; every later one is made when the key is rotated.</summary>
    public const int FirstVersion = 1;

    private readonly IDataProtector _protector = protection.CreateProtector("Bekend.KeyHolding.CovenantKey.v1");
    private readonly ConcurrentDictionary<KeyName, Lazy<Task<CovenantKey?>>> _keys = new();

    /// <summary>Gives the key; the first version is made when this is its first use.</summary>
    /// <returns>Null when there is no such version, or not any more.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">Nothing was made.</exception>
    public async Task<CovenantKey?> FindAsync(KeyName name, CancellationToken cancellationToken)
    {
        // Lazy: concurrent first callers make and store one key, not one each.
        var entry = _keys.GetOrAdd(name, key => new(() => LoadOrMakeAsync(key)));
        CovenantKey? found = null;
        try
        {
            found = await entry.Value.WaitAsync(cancellationToken);
            return found;
        }
        finally
        {
            // Neither a failed attempt nor a key that is not there yet may be remembered.
            if (found is null && entry.Value.IsCompleted && !(entry.Value.IsCompletedSuccessfully && entry.Value.Result is not null))
            {
                _keys.TryRemove(new(name, entry));
            }
        }
    }

    /// <summary>Makes the version after this one, by a fresh random factor; made once, whoever asks how often.</summary>
    /// <returns>The next version; null when this one is not there, or not any more.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">Nothing was made, or nobody knows; it may be tried again.</exception>
    public async Task<CovenantKey?> MakeNextAsync(KeyName name, CancellationToken cancellationToken)
    {
        var next = name with { Version = name.Version + 1 };
        if (await FindAsync(name, cancellationToken) is not { } key)
        {
            return null;
        }

        if (await store.FindAsync(next, cancellationToken) is null)
        {
            using var made = key.Secret.MakeNext();
            await store.AddOrGetAsync(Protect(next, made), cancellationToken);
        }

        return await FindAsync(next, cancellationToken);
    }

    /// <summary>Destroys the secret of a version that was replaced; its public key stays. Once destroyed it stays so.</summary>
    /// <returns>False when there is no later version: then it is the covenant's only key, and stays.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">Nobody knows; it may be tried again.</exception>
    public async Task<bool> DestroyAsync(KeyName name, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(name with { Version = name.Version + 1 }, cancellationToken) is null)
        {
            return false;
        }

        await store.DestroyAsync(name, clock.GetUtcNow(), cancellationToken);
        Forget(name);
        return true;
    }

    /// <summary>Forgets the keys in memory that another instance has destroyed.</summary>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The store cannot be read.</exception>
    public async Task ForgetDestroyedAsync(CancellationToken cancellationToken)
    {
        foreach (var name in _keys.Keys)
        {
            if (await store.FindAsync(name, cancellationToken) is { IsDestroyed: true })
            {
                Forget(name);
            }
        }
    }

    public void Dispose()
    {
        foreach (var entry in _keys.Values)
        {
            Clear(entry);
        }
    }

    private static void Clear(Lazy<Task<CovenantKey?>> entry)
    {
        if (entry is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            entry.Value.Result?.Secret.Dispose();
        }
    }

    private void Forget(KeyName name)
    {
        if (_keys.TryRemove(name, out var entry))
        {
            Clear(entry);
        }
    }

    private async Task<CovenantKey?> LoadOrMakeAsync(KeyName name)
    {
        // Not cancellable: other callers wait for the same key.
        var record = await store.FindAsync(name, CancellationToken.None);
        if (record is null && name.Version == FirstVersion)
        {
            using var made = EvaluationKey.Generate();
            record = await store.AddOrGetAsync(Protect(name, made), CancellationToken.None);
        }

        return record is { IsDestroyed: false } ? Open(record) : null;
    }

    private KeyRecord Protect(KeyName name, EvaluationKey key)
    {
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
