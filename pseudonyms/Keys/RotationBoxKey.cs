using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Keys;

/// <summary>An index's key pair for rotations: the key holder seals δ to it, so that the gateway in between only carries a box.</summary>
/// <remarks>
/// <para>
/// Box: libsodium's sealed box (X25519, XSalsa20-Poly1305) over <c>"bekend:1:delta:" ‖ u8 length of covenant ‖ covenant ‖ u32 from ‖
/// u32 to ‖ δ</c>, numbers big-endian: a box of another covenant or another change does not open.
/// </para>
/// <para>A sealed box does not say who made it. Whoever opens one checks δ against the public keys (<see cref="RotationFactor.Connects"/>).</para>
/// </remarks>
public sealed class RotationBoxKey : IDisposable
{
    /// <summary>Length of a public key in bytes.</summary>
    public const int PublicKeySize = 32;

    /// <summary>Longest box in bytes.</summary>
    public const int MaxBoxSize = SealSize + 15 + 1 + MaxCovenant + (2 * sizeof(uint)) + RotationFactor.Size;

    private const int SeedSize = 32;
    private const int SecretKeySize = 32;
    private const int SealSize = 48;
    private const int MaxCovenant = 63;
    private const int MinimumSecretSize = 32;

    private readonly byte[] _publicKey = new byte[PublicKeySize];
    private readonly byte[] _secretKey = GC.AllocateArray<byte>(SecretKeySize, pinned: true);

    private RotationBoxKey(ReadOnlySpan<byte> seed)
    {
        if (Libsodium.BoxKeyPair(_publicKey, _secretKey, seed) != 0)
        {
            throw new CryptographicException("a key pair for rotations could not be made");
        }
    }

    private static ReadOnlySpan<byte> Magic => "bekend:1:delta:"u8;

    /// <summary>What the key holder is configured with, 32 bytes. Readable after disposal.</summary>
    public ReadOnlyMemory<byte> PublicKey => _publicKey;

    /// <summary>Derives the pair from the index's secret: HKDF-SHA512(secret, no salt, info "bekend:1:index-rotation"), 32 bytes as seed.</summary>
    /// <param name="secret">At least 32 random bytes; the caller clears them.</param>
    /// <exception cref="ArgumentException">Secret shorter than 32 bytes.</exception>
    /// <remarks>Source: RFC 5869. The info differs from that of every covenant's multiplier.</remarks>
    public static RotationBoxKey Derive(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < MinimumSecretSize)
        {
            throw new ArgumentException("the index secret is at least 32 bytes", nameof(secret));
        }

        Span<byte> seed = stackalloc byte[SeedSize];
        try
        {
            HKDF.DeriveKey(HashAlgorithmName.SHA512, secret, seed, salt: [], "bekend:1:index-rotation"u8);
            return new RotationBoxKey(seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>Seals a factor so that only the holder of the secret half can read it. Every box is another one.</summary>
    /// <param name="publicKey">32 bytes.</param>
    /// <param name="change">Which change it is for.</param>
    /// <param name="factor">δ.</param>
    /// <exception cref="ArgumentException">The public key or the covenant's id cannot be one.</exception>
    public static byte[] Seal(ReadOnlySpan<byte> publicKey, RotationChange change, RotationFactor factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        var head = Head(change);
        var message = GC.AllocateArray<byte>(head.Length + RotationFactor.Size, pinned: true);
        var scalar = factor.Export();
        try
        {
            head.CopyTo(message, 0);
            scalar.CopyTo(message, head.Length);
            var box = new byte[SealSize + message.Length];

            // The library refuses a public key that would make every secret the same.
            return publicKey.Length == PublicKeySize && Libsodium.BoxSeal(box, message, (ulong)message.Length, publicKey) == 0
                ? box
                : throw new ArgumentException("a public key for rotations is 32 bytes and not of low order", nameof(publicKey));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scalar);
            CryptographicOperations.ZeroMemory(message);
        }
    }

    /// <summary>Opens a box.</summary>
    /// <param name="box">What <see cref="Seal"/> gave, or anything.</param>
    /// <param name="change">The change it must be for.</param>
    /// <param name="factor">δ, which the caller disposes; null when false is returned.</param>
    /// <returns>False when it is for another key, altered, for another change, or holds no factor.</returns>
    /// <exception cref="ArgumentException">The covenant's id cannot be one.</exception>
    public bool TryOpen(ReadOnlySpan<byte> box, RotationChange change, [NotNullWhen(true)] out RotationFactor? factor)
    {
        factor = null;
        var head = Head(change);
        if (box.Length != SealSize + head.Length + RotationFactor.Size)
        {
            return false;
        }

        var message = GC.AllocateArray<byte>(head.Length + RotationFactor.Size, pinned: true);
        try
        {
            if (Libsodium.BoxOpen(message, box, (ulong)box.Length, _publicKey, _secretKey) != 0
                || !message.AsSpan().StartsWith(head)
                || !Scalar.IsValid(message.AsSpan(head.Length)))
            {
                return false;
            }

            factor = RotationFactor.Import(message.AsSpan(head.Length));
            return true;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(message);
        }
    }

    /// <summary>Clears the secret half; boxes do not open any more.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(_secretKey);

    private static byte[] Head(RotationChange change)
    {
        if (change.Covenant is not { Length: >= 1 and <= MaxCovenant } covenant || !Ascii.IsValid(covenant) || change.From < 1 || change.To < 1)
        {
            throw new ArgumentException("a change is of a covenant of 1 to 63 ASCII characters, from one version to another", nameof(change));
        }

        var head = new byte[Magic.Length + 1 + covenant.Length + (2 * sizeof(uint))];
        Magic.CopyTo(head);
        head[Magic.Length] = (byte)covenant.Length;
        Encoding.ASCII.GetBytes(covenant, head.AsSpan(Magic.Length + 1));
        var versions = head.AsSpan(Magic.Length + 1 + covenant.Length);
        BinaryPrimitives.WriteUInt32BigEndian(versions, (uint)change.From);
        BinaryPrimitives.WriteUInt32BigEndian(versions[sizeof(uint)..], (uint)change.To);
        return head;
    }
}
