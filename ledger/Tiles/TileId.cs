namespace Bekend.Ledger.Tiles;

/// <summary>One tile of the tree: hashes side by side at a level that is a multiple of eight, from which the seven levels above follow.</summary>
/// <remarks>
/// <code>
/// tile/0/000            the hashes of leaves 0 to 255
/// tile/0/001.p/4        the hashes of leaves 256 to 259, the last there are
/// tile/1/000.p/1        the root of leaves 0 to 255
/// </code>
/// Source: C2SP tlog-tiles, "Merkle Tree".
/// </remarks>
/// <param name="Level">0 to 63, of tiles; the hashes are at level 8·Level of the tree.</param>
/// <param name="Index">Position among the tiles of its level, from 0.</param>
/// <param name="Width">Hashes in it: 256, or 1 to 255 at the tree's right edge.</param>
public readonly record struct TileId(int Level, long Index, int Width)
{
    /// <summary>Hashes in a full tile.</summary>
    public const int FullWidth = TilePath.FullWidth;

    /// <summary>Levels of the tree in one tile.</summary>
    public const int Height = 8;

    private const string Prefix = "tile/";
    private const int MaxLevel = 63;

    /// <summary>The tile at a position in a tree.</summary>
    /// <param name="level">0 to 63.</param>
    /// <param name="index">0 or more.</param>
    /// <param name="size">Number of leaves, 0 or more.</param>
    /// <returns>Null when that tree has no hash there.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One is outside its range.</exception>
    public static TileId? In(int level, long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, MaxLevel);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(size);

        var hashes = level * Height > 62 ? 0 : size >> (level * Height);
        var before = index > hashes / FullWidth ? hashes : index * FullWidth;
        var width = (int)Math.Min(hashes - before, FullWidth);
        return width == 0 ? null : new TileId(level, index, width);
    }

    /// <summary>The last tile of each level of a tree, from the leaves up: the ones that may be partial. Every tile to the left of it is full.</summary>
    /// <param name="size">Number of leaves, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Size below 0.</exception>
    public static IReadOnlyList<TileId> EdgeOf(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var edge = new List<TileId>();
        for (var hashes = size; hashes > 0; hashes >>= Height)
        {
            edge.Add(In(edge.Count, (hashes - 1) / FullWidth, size)!.Value);
        }

        return edge;
    }

    /// <summary>Reads a path below the log's prefix; refuses every spelling but the one <see cref="Format"/> writes.</summary>
    public static bool TryParse(string path, out TileId tile)
    {
        ArgumentNullException.ThrowIfNull(path);
        tile = default;
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = path.AsSpan(Prefix.Length);
        var slash = rest.IndexOf('/');
        if (slash < 0
            || !Lines.StrictDecimal.TryParse(rest[..slash], out var level)
            || level > MaxLevel
            || !TilePath.TryParse(rest[(slash + 1)..], out var index, out var width))
        {
            return false;
        }

        tile = new TileId((int)level, index, width);
        return true;
    }

    /// <summary>The path, without the log's prefix.</summary>
    public string Format() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Prefix}{Level}/{TilePath.Format(Index, Width)}");
}
