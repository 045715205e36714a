using System.Security.Cryptography;

namespace Bekend.Pseudonyms.Voprf.Threshold;

/// <summary>One holder's secret polynomial f over the scalars: its value at j is what holder j gets, its value at 0 its part of the key.</summary>
/// <remarks>
/// Degree t − 1, so that t values determine it and t − 1 say nothing about f(0). Clears its coefficients on disposal.
/// Source: Shamir 1979; the commitments: Feldman 1987.
/// </remarks>
public sealed class SharePolynomial : IDisposable
{
    private readonly SecretScalars _coefficients;
    private readonly byte[] _commitments;

    private SharePolynomial(ReadOnlySpan<byte> coefficients)
    {
        Needed = coefficients.Length / Scalar.Size;
        _commitments = new byte[coefficients.Length];
        if (coefficients.Length % Scalar.Size != 0 || Needed is < 1 or > ThresholdShape.MaxHolders || !TryCommit(coefficients, _commitments))
        {
            throw new ArgumentException("a polynomial has 1 to 16 coefficients of 32 bytes, each above 0 and below the group order", nameof(coefficients));
        }

        _coefficients = new SecretScalars(coefficients);
    }

    /// <summary>t: number of coefficients, 1 to 16.</summary>
    public int Needed { get; }

    /// <summary>What everybody may know of it: each coefficient times G, t · 32 bytes, the constant one first. Readable after disposal.</summary>
    public ReadOnlyMemory<byte> Commitments => _commitments;

    /// <summary>Makes a random polynomial.</summary>
    /// <param name="needed">t, 1 to 16.</param>
    /// <exception cref="ArgumentException">Another t.</exception>
    public static SharePolynomial Generate(int needed)
    {
        if (needed is < 1 or > ThresholdShape.MaxHolders)
        {
            throw new ArgumentOutOfRangeException(nameof(needed), "1 to 16 holders are needed");
        }

        var coefficients = GC.AllocateUninitializedArray<byte>(needed * Scalar.Size, pinned: true);
        try
        {
            for (var at = 0; at < coefficients.Length; at += Scalar.Size)
            {
                Scalar.Random(coefficients.AsSpan(at, Scalar.Size));
            }

            return new SharePolynomial(coefficients);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(coefficients);
        }
    }

    /// <summary>Takes in a polynomial that was exported. The caller clears its own bytes.</summary>
    /// <param name="coefficients">t · 32 bytes, the constant one first.</param>
    /// <exception cref="ArgumentException">Another length, or a coefficient out of range; the message holds no part of it.</exception>
    public static SharePolynomial Import(ReadOnlySpan<byte> coefficients) => new(coefficients);

    /// <summary>Hands out the coefficients, to be stored encrypted.</summary>
    /// <returns>t · 32 bytes in pinned memory, which the caller clears.</returns>
    /// <exception cref="ObjectDisposedException">It was disposed.</exception>
    public byte[] Export()
    {
        var coefficients = GC.AllocateArray<byte>(_commitments.Length, pinned: true);
        for (var index = 0; index < Needed; index++)
        {
            ObjectDisposedException.ThrowIf(!_coefficients.TryRead(index, coefficients.AsSpan(index * Scalar.Size, Scalar.Size)), this);
        }

        return coefficients;
    }

    /// <summary>The value for one holder: f(holder).</summary>
    /// <param name="holder">1 to 16.</param>
    /// <returns>32 bytes in pinned memory, which the caller clears.</returns>
    /// <exception cref="ArgumentOutOfRangeException">0 would be the secret itself; above 16 is nobody.</exception>
    /// <exception cref="ObjectDisposedException">It was disposed.</exception>
    public byte[] ShareFor(int holder)
    {
        if (holder is < 1 or > ThresholdShape.MaxHolders)
        {
            throw new ArgumentOutOfRangeException(nameof(holder), "a holder has a number from 1 to 16");
        }

        var place = Lagrange.Place(holder);
        var value = GC.AllocateArray<byte>(Scalar.Size, pinned: true);
        Span<byte> coefficient = stackalloc byte[Scalar.Size];
        try
        {
            // Horner: ((aₜ₋₁·x + aₜ₋₂)·x + …)·x + a₀.
            for (var index = Needed - 1; index >= 0; index--)
            {
                ObjectDisposedException.ThrowIf(!_coefficients.TryRead(index, coefficient), this);
                Scalar.Multiply(value, place, value);
                Scalar.Add(value, coefficient, value);
            }

            return value;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(coefficient);
        }
    }

    /// <summary>Clears the coefficients.</summary>
    public void Dispose() => _coefficients.Dispose();

    private static bool TryCommit(ReadOnlySpan<byte> coefficients, Span<byte> commitments)
    {
        for (var at = 0; at < coefficients.Length; at += Scalar.Size)
        {
            if (!Scalar.IsValid(coefficients.Slice(at, Scalar.Size))
                || !GroupElement.TryMultiplyGenerator(coefficients.Slice(at, Scalar.Size), commitments.Slice(at, GroupElement.Size)))
            {
                return false;
            }
        }

        return true;
    }
}
