using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Bekend.Ledger.Lines;

namespace Bekend.Ledger.Notes;

/// <summary>A public Ed25519 key as text, for whatever kind of signature: name, hash, and the type with the key.</summary>
/// <remarks>
/// <code>
/// name+hash+base64(type ‖ 32-byte public key)
///      8 lower-case hex digits: SHA-256(name ‖ 0x0A ‖ type ‖ public key)[0..4]
/// </code>
/// Source: C2SP signed-note, "Signatures".
/// </remarks>
internal static class VerifierText
{
    /// <summary>Reads the one spelling that <see cref="Format"/> writes, of a key of this type.</summary>
    public static bool TryParse(string vkey, byte type, [NotNullWhen(true)] out string? name, out byte[] publicKey)
    {
        name = null;
        publicKey = [];

        // The base64 may hold a plus too, the name and the hash may not: so at most three parts.
        var parts = vkey.Split('+', 3);
        if (parts.Length != 3
            || !KeyName.IsValid(parts[0])
            || !StrictBase64.TryDecode(parts[2], out var key)
            || key.Length != 1 + Ed25519.PublicKeySize
            || key[0] != type
            || parts[1] != FormatHash(HashOf(parts[0], type, key.AsSpan(1))))
        {
            return false;
        }

        (name, publicKey) = (parts[0], key[1..]);
        return true;
    }

    public static string Format(string name, byte type, ReadOnlySpan<byte> publicKey) =>
        $"{name}+{FormatHash(HashOf(name, type, publicKey))}+{Convert.ToBase64String([type, .. publicKey])}";

    public static uint HashOf(string name, byte type, ReadOnlySpan<byte> publicKey)
    {
        byte[] input = [.. WellFormedText.Utf8.GetBytes(name), (byte)'\n', type, .. publicKey];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(input));
    }

    private static string FormatHash(uint hash) => hash.ToString("x8", CultureInfo.InvariantCulture);
}
