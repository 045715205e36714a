using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.Gateway.Disclosure;

/// <summary>The keys of the monthly buckets. Destroying one erases everything that expires in its month.</summary>
/// <remarks>
/// INVARIANT: a stored key opens as the key of its own month only. Were rows exchanged, then what is written next would be erased with
/// another month.
/// </remarks>
internal sealed class BucketKeys(ILogStore store, IDataProtectionProvider protection)
{
    private const int KeySize = 32;

    private readonly ConcurrentDictionary<uint, byte[]> _keys = new();

    /// <summary>Opens the key of a month as the store has it, making none.</summary>
    /// <remarks>
    /// What is known says nothing about what is stored, and what is read is never kept: a row that was tampered with must not lend its
    /// key to what is written.
    /// </remarks>
    /// <returns>32 bytes; the caller clears them. Null when it is not what was stored for this month.</returns>
    public byte[]? Open(uint bucket, byte[] protectedKey)
    {
        try
        {
            return Protector(bucket).Unprotect(protectedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Gives the key of a month, making it when it is the first.</summary>
    /// <returns>32 bytes, shared: callers do not clear it.</returns>
    /// <exception cref="CryptographicException">What is stored is not the key of this month: nothing can be recorded.</exception>
    public async Task<byte[]> GetAsync(uint bucket, CancellationToken cancellationToken)
    {
        if (_keys.TryGetValue(bucket, out var known))
        {
            return known;
        }

        var fresh = RandomNumberGenerator.GetBytes(KeySize);
        var protector = Protector(bucket);
        var stored = await store.AddOrGetBucketAsync(bucket, protector.Protect(fresh), cancellationToken);
        CryptographicOperations.ZeroMemory(fresh);
        return _keys.GetOrAdd(bucket, _ => protector.Unprotect(stored));
    }

    /// <summary>Forgets the keys of months that are over: destroyed ones must not live on here.</summary>
    /// <remarks>They are not cleared: whoever is sealing with one would seal with nothing.</remarks>
    public void ForgetBefore(uint bucket)
    {
        foreach (var over in _keys.Keys.Where(known => known < bucket))
        {
            _keys.TryRemove(over, out _);
        }
    }

    private IDataProtector Protector(uint bucket) =>
        protection.CreateProtector("Bekend.Gateway.LogBucket.v1", bucket.ToString(CultureInfo.InvariantCulture));
}
