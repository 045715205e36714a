namespace Bekend.Ledger.Tiles;

/// <summary>One bundle of entries: those of the tile of leaves with the same number.</summary>
/// <remarks>
/// <code>
/// tile/entries/000            entries 0 to 255
/// tile/entries/001.p/4        entries 256 to 259, the last there are
/// </code>
/// Source: C2SP tlog-tiles, "Log Entries".
/// </remarks>
/// <param name="Index">Position among the bundles, from 0.</param>
/// <param name="Width">Entries in it: 256, or 1 to 255 at the log's end.</param>
public readonly record struct BundleId(long Index, int Width)
{
    /// <summary>Entries in a full bundle.</summary>
    public const int FullWidth = TilePath.FullWidth;

    private const string Prefix = "tile/entries/";

    /// <summary>Position of its first entry.</summary>
    public long Start => Index * FullWidth;

    /// <summary>The bundle at a position in a log.</summary>
    /// <param name="index">0 or more.</param>
    /// <param name="size">Number of entries, 0 or more.</param>
    /// <returns>Null when that log has no entry there.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One is below 0.</exception>
    public static BundleId? In(long index, long size) => TileId.In(0, index, size) is { } tile ? new BundleId(tile.Index, tile.Width) : null;

    /// <summary>Reads a path below the log's prefix; refuses every spelling but the one <see cref="Format"/> writes.</summary>
    public static bool TryParse(string path, out BundleId bundle)
    {
        ArgumentNullException.ThrowIfNull(path);
        bundle = default;
        if (!path.StartsWith(Prefix, StringComparison.Ordinal) || !TilePath.TryParse(path.AsSpan(Prefix.Length), out var index, out var width))
        {
            return false;
        }

        bundle = new BundleId(index, width);
        return true;
    }

    /// <summary>The path, without the log's prefix.</summary>
    public string Format() => Prefix + TilePath.Format(Index, Width);
}
