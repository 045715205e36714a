
namespace Bekend.Pseudonyms.Voprf.Threshold;

/// <summary>Weights with which values of a polynomial at some places add up to its value at another.</summary>
/// <remarks>λᵢ(x) = Π (x − xₘ) / (xᵢ − xₘ) over m ≠ i, modulo ℓ. Nothing here is secret: places are numbers of holders.</remarks>
internal static class Lagrange
{
    /// <summary>Computes the weights.</summary>
    /// <param name="places">Different numbers from 1 to 255; as many as the polynomial has coefficients.</param>
    /// <param name="at">Where the value is wanted: 0 for the secret; not one of <paramref name="places"/>.</param>
    /// <returns>32 bytes for each place, in its order.</returns>
    internal static byte[] WeightsAt(int at, IReadOnlyList<int> places)
    {
        var weights = new byte[places.Count * Scalar.Size];
        var divisors = new byte[weights.Length];
        for (var i = 0; i < places.Count; i++)
        {
            var weight = weights.AsSpan(i * Scalar.Size, Scalar.Size);
            var divisor = divisors.AsSpan(i * Scalar.Size, Scalar.Size);
            weight[0] = divisor[0] = 1;
            foreach (var other in places.Where((_, m) => m != i))
            {
                MultiplyByDifference(weight, at, other);
                MultiplyByDifference(divisor, places[i], other);
            }
        }

        // Throws on a divisor of zero, which is a place that is there twice.
        Scalar.InvertAll(divisors);
        for (var offset = 0; offset < weights.Length; offset += Scalar.Size)
        {
            Scalar.Multiply(weights.AsSpan(offset, Scalar.Size), divisors.AsSpan(offset, Scalar.Size), weights.AsSpan(offset, Scalar.Size));
        }

        return weights;
    }

    /// <summary>A small number as a scalar.</summary>
    internal static byte[] Place(int number)
    {
        var scalar = new byte[Scalar.Size];
        scalar[0] = checked((byte)number);
        return scalar;
    }

    private static void MultiplyByDifference(Span<byte> product, int left, int right)
    {
        var difference = new byte[Scalar.Size];
        Scalar.Subtract(Place(left), Place(right), difference);
        Scalar.Multiply(product, difference, product);
    }
}
