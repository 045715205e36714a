using System.Buffers.Binary;
using System.Security.Cryptography;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Commitments;

/// <summary>Commitment to one field.</summary>
internal static class FieldCommitment
{
    /// <summary>The first half of HKDF-SHA256 (RFC 5869, section 2.2) over the record key with an empty salt: once for all fields.</summary>
    public static void Extract(ReadOnlySpan<byte> recordKey, Span<byte> pseudorandomKey) =>
        HKDF.Extract(HashAlgorithmName.SHA256, recordKey, [], pseudorandomKey);

    /// <summary>Salt of a field: HKDF-SHA256(ikm = record key, salt = empty, info = name in UTF-8), 32 bytes.</summary>
    /// <param name="pseudorandomKey">What <see cref="Extract"/> gave for the record key.</param>
    public static void DeriveSalt(ReadOnlySpan<byte> pseudorandomKey, RecordField field, Span<byte> salt) =>
        HKDF.Expand(HashAlgorithmName.SHA256, pseudorandomKey, salt[..RecordKey.Size], field.NameBytes);

    /// <summary>Leaf of a field: c = HMAC-SHA256(salt, u16be length of name ‖ name ‖ value), hashed as the tree hashes entries.</summary>
    /// <param name="salt">Exactly 32 bytes: HMAC pads shorter keys, so that another length could mean the same key.</param>
    /// <param name="field">The field.</param>
    public static Digest Leaf(ReadOnlySpan<byte> salt, RecordField field)
    {
        RecordKey.Require(salt, nameof(salt));
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)field.NameBytes.Length);

        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, salt);
        hmac.AppendData(length);
        hmac.AppendData(field.NameBytes);
        hmac.AppendData(field.Value.Span);

        Span<byte> commitment = stackalloc byte[Digest.Size];
        hmac.GetHashAndReset(commitment);
        return MerkleHash.Leaf(commitment);
    }
}
