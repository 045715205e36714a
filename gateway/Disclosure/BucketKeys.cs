using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.Gateway.Disclosure;

/// <summary>The keys of the monthly buckets. Destroying one erases everything that expires in its month.</summary>
internal sealed class BucketKeys(ILogStore store, IDataProtectionProvider protection)
{
    private const int KeySize = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("Bekend.Gateway.LogBucket.v1");
    private readonly ConcurrentDictionary<uint, byte[]> _keys = new();

    /// <summary>Opens the key of a month as the store has it, making none.</summary>
    /// <remarks>What is read is never kept: a row that was tampered with must not lend its key to what is written.</remarks>
    /// <returns>32 bytes, shared: callers do not clear it. Null when it is not what this gateway stored.</returns>
    public byte[]? Open(uint bucket, byte[] protectedKey)
    {
        try
        {
            return _keys.TryGetValue(bucket, out var known) ? known : _protector.Unprotect(protectedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Gives the key of a month, making it when it is the first.</summary>
    /// <returns>32 bytes, shared: callers do not clear it.</returns>
    public async Task<byte[]> GetAsync(uint bucket, CancellationToken cancellationToken)
    {
        if (_keys.TryGetValue(bucket, out var known))
        {
            return known;
        }

        var fresh = RandomNumberGenerator.GetBytes(KeySize);
        var stored = await store.AddOrGetBucketAsync(bucket, _protector.Protect(fresh), cancellationToken);
        CryptographicOperations.ZeroMemory(fresh);
        return _keys.GetOrAdd(bucket, _ => _protector.Unprotect(stored));
    }
}
