using System.Security.Cryptography;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Keys;

/// <summary>Multiplies a batch by one secret: all of it, or nothing comes out. Clears its scalar on disposal.</summary>
/// <param name="scalar">32 bytes, valid; copied, the caller clears its own.</param>
internal sealed class SecretMultiplier(ReadOnlySpan<byte> scalar) : IDisposable
{
    private readonly SecretScalars _scalar = new(scalar);

    /// <summary>Hands out the secret.</summary>
    /// <returns>32 bytes in pinned memory, which the caller clears.</returns>
    /// <exception cref="ObjectDisposedException">It was disposed.</exception>
    internal byte[] Export()
    {
        var copy = GC.AllocateArray<byte>(Scalar.Size, pinned: true);
        ObjectDisposedException.ThrowIf(!_scalar.TryRead(0, copy), this);
        return copy;
    }

    /// <param name="elements">n · 32 bytes, n at least 1.</param>
    /// <param name="destination">n · 32 bytes, elsewhere in memory; all zeros when false is returned.</param>
    /// <returns>False when empty, not whole elements, or any element is invalid or the identity.</returns>
    /// <exception cref="ArgumentException">The destination has another length or overlaps the elements.</exception>
    /// <exception cref="ObjectDisposedException">It was disposed.</exception>
    internal bool TryMultiply(ReadOnlySpan<byte> elements, Span<byte> destination)
    {
        if (destination.Length != elements.Length || destination.Overlaps(elements))
        {
            throw new ArgumentException("the destination is as long as the elements and apart from them", nameof(destination));
        }

        destination.Clear();
        Span<byte> scalar = stackalloc byte[Scalar.Size];
        try
        {
            ObjectDisposedException.ThrowIf(!_scalar.TryRead(0, scalar), this);
            if (elements.IsEmpty || elements.Length % GroupElement.Size != 0)
            {
                return false;
            }

            if (GroupElement.TryMultiplyAll(scalar, elements, destination))
            {
                return true;
            }

            destination.Clear();
            return false;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scalar);
        }
    }

    public void Dispose() => _scalar.Dispose();
}
