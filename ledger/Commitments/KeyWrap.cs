using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Bekend.Ledger.Entries;

namespace Bekend.Ledger.Commitments;

/// <summary>Wraps a record's key under the key of its retention bucket.</summary>
/// <remarks>
/// <code>
/// key  = HKDF-SHA256(ikm = bucket key, salt = "bekend:wrap:1", info = entry id, 32 bytes)
/// wrap = nonce (12, random) ‖ AES-256-GCM(key, nonce, rk, associated data = entry id, 16 bytes) ‖ tag (16); 60 bytes
/// </code>
/// A month's bucket wraps millions of keys; a derived key for each keeps random nonces far from repeating.
/// </remarks>
public static class KeyWrap
{
    /// <summary>Length of a wrapped key in bytes.</summary>
    public const int Size = SealedBytes.Overhead + RecordKey.Size;

    private static ReadOnlySpan<byte> Purpose => "bekend:wrap:1"u8;

    /// <summary>Wraps; 60 bytes.</summary>
    /// <param name="bucketKey">Key of the bucket, 32 random bytes.</param>
    /// <param name="recordKey">Key of the record, 32 random bytes.</param>
    /// <param name="id">Id of the entry: the result opens beside no other.</param>
    /// <exception cref="ArgumentException">A key of another length.</exception>
    public static byte[] Wrap(ReadOnlySpan<byte> bucketKey, ReadOnlySpan<byte> recordKey, Guid id)
    {
        RecordKey.Require(bucketKey, nameof(bucketKey));
        RecordKey.Require(recordKey, nameof(recordKey));
        Span<byte> key = stackalloc byte[RecordKey.Size];
        Span<byte> associatedData = stackalloc byte[EntryId.Size];
        EntryId.Write(id, associatedData);
        RecordKey.Derive(bucketKey, Purpose, associatedData, key);
        try
        {
            return SealedBytes.Seal(key, recordKey, associatedData);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Unwraps; refuses whatever <see cref="Wrap"/> did not make under this key for this entry.</summary>
    /// <param name="bucketKey">Key of the bucket, 32 bytes.</param>
    /// <param name="wrapped">The wrapped key; any length but 60 bytes is refused.</param>
    /// <param name="id">Id of the entry.</param>
    /// <param name="recordKey">The record's key; the caller clears it.</param>
    /// <exception cref="ArgumentException">A bucket key of another length.</exception>
    public static bool TryUnwrap(
        ReadOnlySpan<byte> bucketKey, ReadOnlySpan<byte> wrapped, Guid id, [NotNullWhen(true)] out byte[]? recordKey)
    {
        RecordKey.Require(bucketKey, nameof(bucketKey));
        recordKey = null;
        Span<byte> key = stackalloc byte[RecordKey.Size];
        Span<byte> associatedData = stackalloc byte[EntryId.Size];
        EntryId.Write(id, associatedData);
        RecordKey.Derive(bucketKey, Purpose, associatedData, key);
        try
        {
            return wrapped.Length == Size && SealedBytes.TryOpen(key, wrapped, associatedData, out recordKey);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
