using System.Buffers.Binary;
using System.Security.Cryptography;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Commitments;

/// <summary>Commitment to one field.</summary>
internal static class FieldCommitment
{
    /// <summary>Salt of a field: HKDF-SHA256(ikm = record key, salt = empty, info = name in UTF-8), 32 bytes.</summary>
    public static void DeriveSalt(ReadOnlySpan<byte> recordKey, RecordField field, Span<byte> salt) =>
        RecordKey.Derive(recordKey, [], field.NameBytes, salt);

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
