using System.Buffers.Binary;
using System.Security.Cryptography;
using Bekend.Ledger.Lines;

namespace Bekend.Ledger.Notes;

/// <summary>The secret half of a key that signs notes. Safe for use by several threads.</summary>
public sealed class NoteSigner : IDisposable
{
    // Signing reads the key, disposing clears it. A signature made with a half-cleared key would betray the other half.
    private readonly Lock _gate = new();

    // Pinned, so that the collector leaves no copies behind. libsodium's form: 32-byte seed, 32-byte public key.
    private readonly byte[] _secretKey = GC.AllocateArray<byte>(Ed25519.SecretKeySize, pinned: true);
    private bool _disposed;

    private NoteSigner(string name, ReadOnlySpan<byte> seed)
    {
        Span<byte> publicKey = stackalloc byte[Ed25519.PublicKeySize];
        Ed25519.Derive(seed, publicKey, _secretKey);
        Verifier = NoteVerifier.Of(name, publicKey);
    }

    /// <summary>The public half, to be published.</summary>
    public NoteVerifier Verifier { get; }

    /// <summary>Makes a new key.</summary>
    /// <param name="name">Not empty, no spaces, no plus; for a log, its origin.</param>
    /// <exception cref="ArgumentException">The name is not allowed.</exception>
    public static NoteSigner Generate(string name)
    {
        Span<byte> seed = stackalloc byte[Ed25519.SeedSize];
        RandomNumberGenerator.Fill(seed);
        try
        {
            return Import(name, seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>Restores a key from its seed.</summary>
    /// <param name="name">The name it was made under: it is part of the key hash.</param>
    /// <param name="seed">32 secret bytes; the caller clears them.</param>
    /// <exception cref="ArgumentException">The name is not allowed, or the seed is not 32 bytes.</exception>
    public static NoteSigner Import(string name, ReadOnlySpan<byte> seed)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!KeyName.IsValid(name))
        {
            throw new ArgumentException("a key name is not empty and has no spaces, plus or control characters", nameof(name));
        }

        return seed.Length == Ed25519.SeedSize
            ? new NoteSigner(name, seed)
            : throw new ArgumentException($"a seed is {Ed25519.SeedSize} bytes", nameof(seed));
    }

    /// <summary>The 32-byte seed, to be stored where secrets are; the caller clears the array.</summary>
    /// <exception cref="ObjectDisposedException">The signer was disposed.</exception>
    public byte[] ExportSeed()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _secretKey[..Ed25519.SeedSize];
        }
    }

    /// <summary>Signs a text and returns the whole note, with this one signature.</summary>
    /// <param name="text">Ends in a newline; no control characters but newline.</param>
    /// <exception cref="ArgumentException">The text cannot be a note's.</exception>
    /// <exception cref="CryptographicException">The signature did not verify; nothing may be published.</exception>
    /// <exception cref="ObjectDisposedException">The signer was disposed.</exception>
    public string Sign(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.EndsWith('\n') || !WellFormedText.IsValid(text) || text.Length > SignedNote.MaxLength / 2)
        {
            throw new ArgumentException("a note's text ends in a newline, has no other control characters and is not too long", nameof(text));
        }

        var message = WellFormedText.Utf8.GetBytes(text);
        var signature = new byte[sizeof(uint) + Ed25519.SignatureSize];
        BinaryPrimitives.WriteUInt32BigEndian(signature, Verifier.KeyHash);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Ed25519.Sign(message, _secretKey, signature.AsSpan(sizeof(uint)));
        }

        // INVARIANT: no faulty signature leaves. Besides being useless, one can betray the key.
        if (!Verifier.Verify(message, signature.AsSpan(sizeof(uint))))
        {
            throw new CryptographicException("a fresh signature did not verify");
        }

        return $"{text}\n{NoteSignature.Prefix}{Verifier.Name} {Convert.ToBase64String(signature)}\n";
    }

    /// <summary>Clears the key.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            CryptographicOperations.ZeroMemory(_secretKey);
            _disposed = true;
        }
    }
}
