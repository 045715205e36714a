using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Bekend.Ledger.Notes;

/// <summary>Ed25519 (RFC 8032) from libsodium; .NET 10 has none.</summary>
/// <remarks>
/// The verifier of libsodium refuses signatures with S ≥ ℓ, and keys and points of small order, so that a signature has
/// one spelling only.
/// </remarks>
internal static partial class Ed25519
{
    public const int SeedSize = 32;
    public const int PublicKeySize = 32;
    public const int SecretKeySize = 64;
    public const int SignatureSize = 64;

    private const string Library = "libsodium.so.23";

    private static readonly bool Ready = Initialize();

    /// <summary>Derives the key pair of a seed.</summary>
    /// <exception cref="CryptographicException">libsodium is not usable, or refused.</exception>
    public static void Derive(ReadOnlySpan<byte> seed, Span<byte> publicKey, Span<byte> secretKey)
    {
        RequireReady();
        Require(seed.Length == SeedSize && publicKey.Length == PublicKeySize && secretKey.Length == SecretKeySize);
        Require(SeedKeypair(publicKey, secretKey, seed) == 0);
    }

    /// <summary>Signs a message.</summary>
    /// <exception cref="CryptographicException">libsodium is not usable, or refused.</exception>
    public static void Sign(ReadOnlySpan<byte> message, ReadOnlySpan<byte> secretKey, Span<byte> signature)
    {
        RequireReady();
        Require(secretKey.Length == SecretKeySize && signature.Length == SignatureSize);
        Require(SignDetached(signature, out var length, message, (ulong)message.Length, secretKey) == 0);
        Require(length == SignatureSize);
    }

    /// <summary>Whether the signature is the key's over the message; false for wrong lengths.</summary>
    /// <exception cref="CryptographicException">libsodium is not usable.</exception>
    public static bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> publicKey)
    {
        RequireReady();
        return signature.Length == SignatureSize
            && publicKey.Length == PublicKeySize
            && VerifyDetached(signature, message, (ulong)message.Length, publicKey) == 0;
    }

    // sodium_init: 0 done, 1 done before, -1 not usable.
    private static bool Initialize() => SodiumInit() >= 0;

    private static void RequireReady() => Require(Ready);

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new CryptographicException("Ed25519 failed in libsodium");
        }
    }

    [LibraryImport(Library, EntryPoint = "sodium_init")]
    private static partial int SodiumInit();

    [LibraryImport(Library, EntryPoint = "crypto_sign_ed25519_seed_keypair")]
    private static partial int SeedKeypair(Span<byte> publicKey, Span<byte> secretKey, ReadOnlySpan<byte> seed);

    [LibraryImport(Library, EntryPoint = "crypto_sign_ed25519_detached")]
    private static partial int SignDetached(
        Span<byte> signature, out ulong signatureLength, ReadOnlySpan<byte> message, ulong length, ReadOnlySpan<byte> secretKey);

    [LibraryImport(Library, EntryPoint = "crypto_sign_ed25519_verify_detached")]
    private static partial int VerifyDetached(
        ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ulong length, ReadOnlySpan<byte> publicKey);
}
