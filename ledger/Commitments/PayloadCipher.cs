using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Bekend.Ledger.Entries;

namespace Bekend.Ledger.Commitments;

/// <summary>Encrypts what a record says, under the record's key.</summary>
/// <remarks>
/// <code>
/// key = HKDF-SHA256(ikm = rk, salt = "bekend:payload:1", info = empty, 32 bytes)
/// box = nonce (12, random) ‖ AES-256-GCM(key, nonce, plaintext, associated data = entry id, 16 bytes) ‖ tag (16)
/// </code>
/// </remarks>
public static class PayloadCipher
{
    private static ReadOnlySpan<byte> Purpose => "bekend:payload:1"u8;

    /// <summary>Encrypts; the result is 28 bytes longer than the plaintext.</summary>
    /// <param name="recordKey">The record's key, 32 bytes.</param>
    /// <param name="plaintext">Any bytes.</param>
    /// <param name="id">Id of the entry: the result opens beside no other.</param>
    /// <exception cref="ArgumentException">Wrong key length.</exception>
    public static byte[] Encrypt(ReadOnlySpan<byte> recordKey, ReadOnlySpan<byte> plaintext, Guid id)
    {
        RecordKey.Require(recordKey, nameof(recordKey));
        Span<byte> key = stackalloc byte[RecordKey.Size];
        Span<byte> associatedData = stackalloc byte[EntryId.Size];
        RecordKey.Derive(recordKey, Purpose, [], key);
        EntryId.Write(id, associatedData);
        try
        {
            return SealedBytes.Seal(key, plaintext, associatedData);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Decrypts; refuses whatever <see cref="Encrypt"/> did not make under this key for this entry.</summary>
    /// <exception cref="ArgumentException">Wrong key length.</exception>
    public static bool TryDecrypt(
        ReadOnlySpan<byte> recordKey, ReadOnlySpan<byte> box, Guid id, [NotNullWhen(true)] out byte[]? plaintext)
    {
        RecordKey.Require(recordKey, nameof(recordKey));
        Span<byte> key = stackalloc byte[RecordKey.Size];
        Span<byte> associatedData = stackalloc byte[EntryId.Size];
        RecordKey.Derive(recordKey, Purpose, [], key);
        EntryId.Write(id, associatedData);
        try
        {
            return SealedBytes.TryOpen(key, box, associatedData, out plaintext);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
