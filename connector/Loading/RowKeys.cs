using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bekend.Connector.Loading;

/// <summary>Keyed digests of rows, under a secret that never leaves this machine.</summary>
/// <remarks>
/// Both outputs are useless without the secret: a reference cannot be searched for by trying every BSN. Keys are
/// derived per organisation and covenant, so that references cannot be compared across them.
/// </remarks>
internal sealed class RowKeys : IDisposable
{
    private const int Length = 16;

    private readonly byte[] _reference;
    private readonly byte[] _digest;

    /// <param name="secret">32 random bytes; not kept.</param>
    /// <param name="context">Organisation, covenant and kind of subject.</param>
    public RowKeys(ReadOnlySpan<byte> secret, params IEnumerable<string> context)
    {
        var salt = SHA256.HashData(Encode(context));
        _reference = Derive(secret, salt, "bekend:connector:reference"u8);
        _digest = Derive(secret, salt, "bekend:connector:row"u8);
    }

    /// <summary>Reference for a row that has none: equal for the same strongest key and signal kind, so loading again replaces.</summary>
    /// <returns>24 characters.</returns>
    public string Reference(byte[] strongestKey, string signalKind)
    {
        byte[] message = [.. Encode([signalKind]), .. strongestKey];
        return "b-" + Base64Url.EncodeToString(HMACSHA256.HashData(_reference, message).AsSpan(0, Length));
    }

    /// <summary>Digest of everything a row says, to see whether it changed since it was acknowledged.</summary>
    /// <returns>32 lower-case hex digits.</returns>
    public string Digest(params IEnumerable<string?> values) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_digest, Encode(values)).AsSpan(0, Length));

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_reference);
        CryptographicOperations.ZeroMemory(_digest);
    }

    private static byte[] Derive(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> info)
    {
        var key = new byte[SHA256.HashSizeInBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, salt, info);
        return key;
    }

    /// <summary>Each value with its length before it, so that no two lists read alike; a missing one differs from an empty one.</summary>
    private static byte[] Encode(IEnumerable<string?> values)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        foreach (var value in values)
        {
            writer.Write(value is not null);
            writer.Write(value ?? "");
        }

        writer.Flush();
        return bytes.ToArray();
    }
}
