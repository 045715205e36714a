using System.Security.Cryptography;

namespace Bekend.Ledger.Notes;

/// <summary>A secret Ed25519 key in memory. Safe for use by several threads.</summary>
internal sealed class SigningKey : IDisposable
{
    // Signing reads the key, disposing clears it. A signature made with a half-cleared key would betray the other half.
    private readonly Lock _gate = new();

    // Pinned, so that the collector leaves no copies behind. libsodium's form: 32-byte seed, 32-byte public key.
    private readonly byte[] _secretKey = GC.AllocateArray<byte>(Ed25519.SecretKeySize, pinned: true);
    private readonly byte[] _publicKey = new byte[Ed25519.PublicKeySize];
    private bool _disposed;

    private SigningKey(ReadOnlySpan<byte> seed) => Ed25519.Derive(seed, _publicKey, _secretKey);

    /// <summary>32 bytes. Readable after disposal.</summary>
    public ReadOnlySpan<byte> PublicKey => _publicKey;

    /// <exception cref="ArgumentException">The seed is not 32 bytes.</exception>
    public static SigningKey Import(ReadOnlySpan<byte> seed) => seed.Length == Ed25519.SeedSize
        ? new SigningKey(seed)
        : throw new ArgumentException($"a seed is {Ed25519.SeedSize} bytes", nameof(seed));

    public static SigningKey Generate()
    {
        Span<byte> seed = stackalloc byte[Ed25519.SeedSize];
        RandomNumberGenerator.Fill(seed);
        try
        {
            return new SigningKey(seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <returns>32 bytes, which the caller clears.</returns>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public byte[] ExportSeed()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _secretKey[..Ed25519.SeedSize];
        }
    }

    /// <returns>64 bytes.</returns>
    /// <exception cref="CryptographicException">The signature did not verify; nothing may be published.</exception>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        var signature = new byte[Ed25519.SignatureSize];
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Ed25519.Sign(message, _secretKey, signature);
        }

        // INVARIANT: no faulty signature leaves. Besides being useless, one can betray the key.
        return Ed25519.Verify(message, signature, _publicKey)
            ? signature
            : throw new CryptographicException("a fresh signature did not verify");
    }

    public void Dispose()
    {
        lock (_gate)
        {
            CryptographicOperations.ZeroMemory(_secretKey);
            _disposed = true;
        }
    }
}
