using System.Security.Cryptography;

namespace Bekend.Ledger.Commitments;

/// <summary>Lengths and derivations of the secret keys behind records.</summary>
/// <remarks>
/// One key serves two purposes, salts and encryption, so the derivations must never meet. Salts use HKDF with an empty
/// salt and a field's name as info, and opening a field gives its salt away. Everything else uses HKDF with a salt of its
/// own, so that no field name can ever yield an encryption key.
/// </remarks>
internal static class RecordKey
{
    /// <summary>Length in bytes, of record keys, bucket keys and everything derived.</summary>
    public const int Size = 32;

    /// <summary>Demands a key of 32 bytes.</summary>
    /// <exception cref="ArgumentException">Another length.</exception>
    public static void Require(ReadOnlySpan<byte> key, string parameter)
    {
        if (key.Length != Size)
        {
            throw new ArgumentException($"a key is {Size} bytes", parameter);
        }
    }

    /// <summary>HKDF-SHA256 (RFC 5869) to 32 bytes.</summary>
    public static void Derive(ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> info, Span<byte> derived) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived[..Size], salt, info);
}
