using System.Security.Cryptography;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Keys;

/// <summary>δ = k′/k: what turns every pseudonym under the key of one version into the same subject's under the next.</summary>
/// <remarks>
/// Whoever has δ and one of the keys has the other: it travels sealed (<see cref="RotationBoxKey"/>), is kept encrypted, and is
/// forgotten when the change is over. May be used from many threads at once. Clears its scalar on disposal.
/// </remarks>
public sealed class RotationFactor : IDisposable
{
    /// <summary>Length of an exported factor in bytes.</summary>
    public const int Size = Scalar.Size;

    private readonly SecretMultiplier _multiplier;

    private RotationFactor(ReadOnlySpan<byte> scalar) => _multiplier = new(scalar);

    /// <summary>The factor between two versions of one covenant's key.</summary>
    /// <exception cref="ObjectDisposedException">A key was disposed.</exception>
    public static RotationFactor Between(EvaluationKey from, EvaluationKey to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var (old, next) = (from.Export(), to.Export());
        try
        {
            Scalar.InvertAll(old);
            Scalar.Multiply(old, next, next);
            return new RotationFactor(next);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(old);
            CryptographicOperations.ZeroMemory(next);
        }
    }

    /// <summary>Takes in a factor that was exported. The caller clears its own bytes.</summary>
    /// <param name="scalar">32 bytes, little-endian, 0 &lt; δ &lt; ℓ.</param>
    /// <exception cref="ArgumentException">Another length or out of range; the message holds no part of it.</exception>
    public static RotationFactor Import(ReadOnlySpan<byte> scalar) => Scalar.IsValid(scalar)
        ? new(scalar)
        : throw new ArgumentException("a factor is 32 bytes, little-endian, above 0 and below the group order", nameof(scalar));

    /// <summary>Hands out the secret, to be stored encrypted.</summary>
    /// <returns>32 bytes in pinned memory, which the caller clears.</returns>
    /// <exception cref="ObjectDisposedException">The factor was disposed.</exception>
    public byte[] Export() => _multiplier.Export();

    /// <summary>1/δ: the way back from the next version.</summary>
    /// <exception cref="ObjectDisposedException">The factor was disposed.</exception>
    public RotationFactor Invert()
    {
        var scalar = Export();
        try
        {
            Scalar.InvertAll(scalar);
            return new RotationFactor(scalar);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scalar);
        }
    }

    /// <summary>Whether this is the factor between the secrets of these public keys: δ·P = P′.</summary>
    /// <param name="from">Public key of the version it begins at.</param>
    /// <param name="to">Public key of the version it leads to.</param>
    /// <returns>False also when a key is not a valid element.</returns>
    /// <exception cref="ObjectDisposedException">The factor was disposed.</exception>
    public bool Connects(ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        Span<byte> reached = stackalloc byte[GroupElement.Size];
        return from.Length == GroupElement.Size && TryApply(from, reached) && to.SequenceEqual(reached);
    }

    /// <summary>Multiplies every element by δ.</summary>
    /// <param name="elements">n · 32 bytes, n at least 1.</param>
    /// <param name="destination">n · 32 bytes, elsewhere in memory; all zeros when false is returned.</param>
    /// <returns>False when empty, not whole elements, or any element is invalid or the identity.</returns>
    /// <exception cref="ArgumentException">The destination has another length or overlaps the elements.</exception>
    /// <exception cref="ObjectDisposedException">The factor was disposed.</exception>
    public bool TryApply(ReadOnlySpan<byte> elements, Span<byte> destination) => _multiplier.TryMultiply(elements, destination);

    /// <summary>Clears the secret.</summary>
    public void Dispose() => _multiplier.Dispose();
}
