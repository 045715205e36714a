using System.Security.Cryptography;
using System.Text;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Keys;

/// <summary>The index's own secret for one covenant, by which pseudonyms are multiplied before they are stored.</summary>
/// <remarks>
/// A stolen index disk is then of no use to whoever can ask the key holder, and the stored values of two covenants
/// cannot be joined. Stored values depend on the derivation: changing it makes every stored signal unfindable.
/// May be used from many threads at once. Clears its scalar on disposal.
/// </remarks>
public sealed class RekeyingKey : IDisposable
{
    private const int MinimumSecretSize = 32;
    private const string InfoPrefix = "bekend:1:index:";

    private readonly SecretMultiplier _multiplier;

    private RekeyingKey(ReadOnlySpan<byte> scalar) => _multiplier = new(scalar);

    /// <summary>Derives the key of a covenant: HKDF-SHA512(secret, no salt, info "bekend:1:index:" ‖ covenant), 64 bytes mod ℓ.</summary>
    /// <param name="secret">At least 32 random bytes; the caller clears them.</param>
    /// <param name="covenant">Id of the covenant, not empty; UTF-8 in the derivation.</param>
    /// <exception cref="ArgumentException">Secret shorter than 32 bytes, or covenant empty or not valid text.</exception>
    /// <remarks>Source: RFC 5869.</remarks>
    public static RekeyingKey Derive(ReadOnlySpan<byte> secret, string covenant)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(covenant);
        if (secret.Length < MinimumSecretSize)
        {
            throw new ArgumentException("the index secret is at least 32 bytes", nameof(secret));
        }

        // Lone surrogates would all become the same replacement character, and two covenants the same key.
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var info = strict.GetBytes(InfoPrefix + covenant);
        Span<byte> wide = stackalloc byte[Scalar.WideSize];
        Span<byte> scalar = stackalloc byte[Scalar.Size];
        try
        {
            HKDF.DeriveKey(HashAlgorithmName.SHA512, secret, wide, salt: [], info);
            Scalar.Reduce(wide, scalar);
            return Scalar.IsValid(scalar)
                ? new RekeyingKey(scalar)
                : throw new CryptographicException("the index secret derives to zero for this covenant");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(wide);
            CryptographicOperations.ZeroMemory(scalar);
        }
    }

    /// <summary>Multiplies every pseudonym by this key.</summary>
    /// <param name="pseudonyms">n · 32 bytes, n at least 1.</param>
    /// <param name="destination">n · 32 bytes, elsewhere in memory; all zeros when false is returned.</param>
    /// <returns>False when empty, not whole elements, or any element is invalid or the identity.</returns>
    /// <exception cref="ArgumentException">The destination has another length or overlaps the pseudonyms.</exception>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public bool TryRekey(ReadOnlySpan<byte> pseudonyms, Span<byte> destination) => _multiplier.TryMultiply(pseudonyms, destination);

    /// <summary>Clears the secret.</summary>
    public void Dispose() => _multiplier.Dispose();
}
