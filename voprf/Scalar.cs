using System.Security.Cryptography;

namespace Bekend.Pseudonyms.Voprf;

/// <summary>Integers modulo the group order ℓ, as 32 bytes little-endian.</summary>
/// <remarks>
/// libsodium reduces where it should refuse (ℓ + 1 works as 1) and inverts ℓ to 0 without complaint, so whatever
/// comes from outside passes <see cref="IsValid"/> first. Source: RFC 9496, section 4.4.
/// </remarks>
internal static class Scalar
{
    /// <summary>Length of a scalar in bytes.</summary>
    internal const int Size = 32;

    /// <summary>Length in bytes of a number that <see cref="Reduce"/> brings back to a scalar.</summary>
    internal const int WideSize = 64;

    /// <summary>Whether the bytes are exactly 32 and encode k with 0 &lt; k &lt; ℓ. Takes the same time for every k.</summary>
    internal static bool IsValid(ReadOnlySpan<byte> scalar)
    {
        if (scalar.Length != Size)
        {
            return false;
        }

        Span<byte> wide = stackalloc byte[WideSize];
        Span<byte> reduced = stackalloc byte[Size];
        Span<byte> zero = stackalloc byte[Size];
        try
        {
            wide.Clear();
            zero.Clear();
            scalar.CopyTo(wide);
            Reduce(wide, reduced);
            return CryptographicOperations.FixedTimeEquals(reduced, scalar)
                & !CryptographicOperations.FixedTimeEquals(scalar, zero);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(wide);
            CryptographicOperations.ZeroMemory(reduced);
        }
    }

    /// <summary>Fills 32 bytes with a uniformly random scalar, never 0.</summary>
    internal static void Random(Span<byte> destination) => Libsodium.ScalarRandom(destination[..Size]);

    /// <summary>Reduces a 64-byte little-endian number modulo ℓ. The result can be 0.</summary>
    internal static void Reduce(ReadOnlySpan<byte> wide, Span<byte> destination) =>
        Libsodium.ScalarReduce(destination[..Size], wide[..WideSize]);

    /// <summary>Writes left · right mod ℓ. Source and destination may be the same memory.</summary>
    internal static void Multiply(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> destination) =>
        Libsodium.ScalarMultiply(destination[..Size], left[..Size], right[..Size]);

    /// <summary>Writes left + right mod ℓ. Source and destination may be the same memory.</summary>
    internal static void Add(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> destination) =>
        Libsodium.ScalarAdd(destination[..Size], left[..Size], right[..Size]);

    /// <summary>Writes left − right mod ℓ.</summary>
    internal static void Subtract(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> destination) =>
        Libsodium.ScalarSubtract(destination[..Size], left[..Size], right[..Size]);

    /// <summary>Replaces every scalar of a batch by its inverse, at the price of one inversion.</summary>
    /// <param name="scalars">n · 32 bytes, each scalar valid.</param>
    /// <exception cref="ArgumentException">A scalar is 0 modulo ℓ; the batch is then cleared.</exception>
    /// <remarks>
    /// An inversion costs half a point multiplication. Montgomery's trick inverts the product of all and peels off
    /// one factor at a time: 1/aᵢ = (a₁⋯aᵢ₋₁) · 1/(a₁⋯aᵢ).
    /// </remarks>
    internal static void InvertAll(Span<byte> scalars)
    {
        var prefixes = GC.AllocateUninitializedArray<byte>(scalars.Length, pinned: true);
        Span<byte> running = stackalloc byte[Size];
        Span<byte> current = stackalloc byte[Size];
        try
        {
            running.Clear();
            running[0] = 1;
            for (var at = 0; at < scalars.Length; at += Size)
            {
                running.CopyTo(prefixes.AsSpan(at));
                Multiply(running, scalars.Slice(at, Size), running);
            }

            // INVARIANT: ℓ is prime, so the product is 0 exactly when a factor is; and the product is reduced, so
            // that libsodium sees 0 where it would overlook ℓ.
            if (Libsodium.ScalarInvert(running, running) != 0)
            {
                CryptographicOperations.ZeroMemory(scalars);
                throw new ArgumentException("a scalar is zero and has no inverse", nameof(scalars));
            }

            for (var at = scalars.Length - Size; at >= 0; at -= Size)
            {
                var scalar = scalars.Slice(at, Size);
                scalar.CopyTo(current);
                Multiply(running, prefixes.AsSpan(at, Size), scalar);
                Multiply(running, current, running);
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(prefixes);
            CryptographicOperations.ZeroMemory(running);
            CryptographicOperations.ZeroMemory(current);
        }
    }
}
