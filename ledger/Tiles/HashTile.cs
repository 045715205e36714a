using System.Diagnostics.CodeAnalysis;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Tiles;

/// <summary>The content of a tile: its hashes, 32 bytes each, nothing between them.</summary>
/// <remarks>Source: C2SP tlog-tiles, "Merkle Tree".</remarks>
public static class HashTile
{
    /// <summary>Reads a tile.</summary>
    /// <param name="bytes">From wherever.</param>
    /// <param name="width">Hashes that there must be, 1 to 256.</param>
    /// <param name="hashes">From left to right; null when false is returned.</param>
    /// <returns>False for any other length.</returns>
    public static bool TryParse(ReadOnlySpan<byte> bytes, int width, [NotNullWhen(true)] out IReadOnlyList<Digest>? hashes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, TileId.FullWidth);
        hashes = null;
        if (bytes.Length != width * Digest.Size)
        {
            return false;
        }

        var parsed = new Digest[width];
        for (var at = 0; at < width; at++)
        {
            parsed[at] = Digest.From(bytes.Slice(at * Digest.Size, Digest.Size));
        }

        hashes = parsed;
        return true;
    }

    /// <summary>Writes a tile.</summary>
    /// <param name="hashes">1 to 256, from left to right.</param>
    /// <exception cref="ArgumentException">None, or more than 256.</exception>
    public static byte[] Format(IReadOnlyList<Digest> hashes)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        if (hashes.Count is < 1 or > TileId.FullWidth)
        {
            throw new ArgumentException($"a tile has 1 to {TileId.FullWidth} hashes", nameof(hashes));
        }

        var bytes = new byte[hashes.Count * Digest.Size];
        for (var at = 0; at < hashes.Count; at++)
        {
            hashes[at].CopyTo(bytes.AsSpan(at * Digest.Size));
        }

        return bytes;
    }
}
