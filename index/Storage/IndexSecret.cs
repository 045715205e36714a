using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Storage;
using Bekend.Pseudonyms.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.Indexing.Storage;

/// <summary>The index's own secret: what is stored is useless without it, so a stolen disk tells nothing.</summary>
/// <remarks>One multiplier for each covenant is derived from it, so that rows of two covenants cannot be compared.</remarks>
internal sealed class IndexSecret : IDisposable
{
    private const int FingerprintSize = 32;

    private readonly byte[] _secret;
    private readonly ConcurrentDictionary<string, RekeyingKey> _keys = new(StringComparer.Ordinal);

    private IndexSecret(byte[] secret) => _secret = secret;

    /// <summary>Reads the secret, or makes it when the folder has none yet. Instances that share a folder share it.</summary>
    /// <exception cref="StartupFaultsException">The file is there but cannot be decrypted; the index must not start.</exception>
    public static IndexSecret LoadOrCreate(string folder, IDataProtectionProvider protection)
    {
        var protector = protection.CreateProtector("Bekend.Indexing.Secret.v1");
        var file = Path.Combine(folder, "index-secret");
        FileOnce.Create(file, () => Make(protector));
        try
        {
            return new(protector.Unprotect(File.ReadAllBytes(file)));
        }
        catch (CryptographicException)
        {
            throw new StartupFaultsException($"the index secret cannot be decrypted: `{file}`");
        }
    }

    /// <summary>The multiplier of one covenant.</summary>
    public RekeyingKey For(string covenant) => _keys.GetOrAdd(covenant, name => RekeyingKey.Derive(_secret, name));

    /// <summary>The key pair that factors of rotations are sealed to; instances that share the secret share it.</summary>
    public RotationBoxKey ForRotation() => RotationBoxKey.Derive(_secret);

    /// <summary>Tells two secrets apart without telling anything about them: HKDF-SHA512, 32 bytes.</summary>
    /// <remarks>Source: RFC 5869. The info differs from that of every covenant's multiplier and of the key pair.</remarks>
    public byte[] Fingerprint() =>
        HKDF.DeriveKey(HashAlgorithmName.SHA512, _secret, FingerprintSize, info: "bekend:1:index-fingerprint"u8.ToArray());

    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }

        CryptographicOperations.ZeroMemory(_secret);
    }

    private static byte[] Make(IDataProtector protector)
    {
        var secret = RandomNumberGenerator.GetBytes(64);
        try
        {
            return protector.Protect(secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
