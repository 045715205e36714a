using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Bekend.Pseudonyms.Voprf.Threshold;

/// <summary>The key pair by which a holder writes to the others, through a gateway that carries and cannot read.</summary>
/// <remarks>
/// X25519 with XSalsa20-Poly1305 (libsodium <c>crypto_box_easy</c>), not a sealed box: a box opens only with the
/// sender's public key, so that a share, or the word that all is well, cannot be forged by who carries it.
/// Clears the secret on disposal.
/// </remarks>
public sealed class MemberKey : IDisposable
{
    /// <summary>Length of a public and of a secret key in bytes.</summary>
    public const int Size = 32;

    /// <summary>How much longer a sealed letter is than its text, in bytes: nonce and authenticator.</summary>
    internal const int Overhead = NonceSize + TagSize;

    private const int NonceSize = 24;
    private const int TagSize = 16;

    private readonly SecretScalars _secret;
    private readonly byte[] _publicKey = new byte[Size];

    private MemberKey(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != Size || !secret.ContainsAnyExcept((byte)0) || Libsodium.BoxPublicKey(_publicKey, secret) != 0)
        {
            throw new ArgumentException("the key of a member is 32 random bytes", nameof(secret));
        }

        _secret = new SecretScalars(secret);
    }

    /// <summary>What the other holders pin, 32 bytes.</summary>
    public ReadOnlyMemory<byte> PublicKey => _publicKey;

    /// <summary>Makes a key pair.</summary>
    public static MemberKey Generate()
    {
        Span<byte> secret = stackalloc byte[Size];
        try
        {
            RandomNumberGenerator.Fill(secret);
            return new(secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>Takes in a secret key that was exported. The caller clears its own bytes.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes, or all zeros.</exception>
    public static MemberKey Import(ReadOnlySpan<byte> secret) => new(secret);

    /// <summary>Hands out the secret key, to be kept in a file for its owner alone.</summary>
    /// <returns>32 bytes in pinned memory, which the caller clears.</returns>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public byte[] Export()
    {
        var secret = GC.AllocateArray<byte>(Size, pinned: true);
        ObjectDisposedException.ThrowIf(!_secret.TryRead(0, secret), this);
        return secret;
    }

    /// <summary>Clears the secret.</summary>
    public void Dispose() => _secret.Dispose();

    /// <summary>Writes a text that only the receiver can read, and that only this holder can have written.</summary>
    /// <returns>The text's length + <see cref="Overhead"/>.</returns>
    /// <exception cref="ArgumentException">The receiver's key is no public key: it was pinned wrong.</exception>
    internal byte[] Seal(ReadOnlySpan<byte> receiver, ReadOnlySpan<byte> text)
    {
        var letter = new byte[text.Length + Overhead];
        RandomNumberGenerator.Fill(letter.AsSpan(0, NonceSize));
        var secret = Export();
        try
        {
            return receiver.Length == Size
                && Libsodium.BoxSeal(letter.AsSpan(NonceSize), text, (ulong)text.Length, letter, receiver, secret) == 0
                ? letter
                : throw new ArgumentException("a member's public key is not one of X25519", nameof(receiver));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>Reads what a holder wrote to this one.</summary>
    /// <param name="text">In pinned memory, which the caller clears; null when false is returned.</param>
    /// <returns>False when it was written by or to another, or altered.</returns>
    internal bool TryOpen(ReadOnlySpan<byte> sender, ReadOnlySpan<byte> letter, [NotNullWhen(true)] out byte[]? text)
    {
        text = null;
        if (sender.Length != Size || letter.Length < Overhead)
        {
            return false;
        }

        var opened = GC.AllocateArray<byte>(letter.Length - Overhead, pinned: true);
        var secret = Export();
        try
        {
            var box = letter[NonceSize..];
            if (Libsodium.BoxOpen(opened, box, (ulong)box.Length, letter[..NonceSize], sender, secret) != 0)
            {
                return false;
            }

            text = opened;
            return true;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
