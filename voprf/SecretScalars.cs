using System.Security.Cryptography;

namespace Bekend.Pseudonyms.Voprf;

/// <summary>Secret scalars in memory the collector cannot move or copy, cleared on disposal.</summary>
/// <remarks>Reading and disposing may race: a reader gets the whole scalar or nothing, never a half-cleared one.</remarks>
internal sealed class SecretScalars : IDisposable
{
    private readonly byte[] _scalars;
    private volatile bool _disposed;

    /// <summary>Copies the scalars; the caller clears its own.</summary>
    /// <param name="scalars">n · 32 bytes.</param>
    internal SecretScalars(ReadOnlySpan<byte> scalars)
    {
        _scalars = GC.AllocateUninitializedArray<byte>(scalars.Length, pinned: true);
        scalars.CopyTo(_scalars);
    }

    /// <summary>Copies one scalar out.</summary>
    /// <param name="index">0 up to the number of scalars.</param>
    /// <param name="destination">32 bytes, which the caller clears after use.</param>
    /// <returns>False, with the destination cleared, once disposed.</returns>
    internal bool TryRead(int index, Span<byte> destination)
    {
        _scalars.AsSpan(index * Scalar.Size, Scalar.Size).CopyTo(destination);

        // INVARIANT: the copy is complete before the flag is read, and Dispose raises the flag before it clears.
        Interlocked.MemoryBarrier();
        if (!_disposed)
        {
            return true;
        }

        CryptographicOperations.ZeroMemory(destination);
        return false;
    }

    public void Dispose()
    {
        _disposed = true;
        Interlocked.MemoryBarrier();
        CryptographicOperations.ZeroMemory(_scalars);
    }
}
