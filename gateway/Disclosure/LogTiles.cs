using Bekend.Ledger.Merkle;
using Bekend.Ledger.Tiles;
using Microsoft.Extensions.Caching.Memory;

namespace Bekend.Gateway.Disclosure;

/// <summary>The log in pieces, made from what is stored: tiles of the tree's hashes and bundles of its entries.</summary>
/// <remarks>
/// What is stored was sequenced and signed before anybody could read it, so that whatever is given out is below a checkpoint. A full
/// piece never changes: it is made once and remembered, 64 MiB of them in all. Source: C2SP tlog-tiles.
/// </remarks>
internal sealed class LogTiles(ILogStore store) : IDisposable
{
    private const long MaxRemembered = 64 * 1024 * 1024;

    /// <summary>Above this a path names what no log can hold, and a position would not fit a number.</summary>
    private const long MaxIndex = (long.MaxValue / TileId.FullWidth) - 1;

    private const int MaxLevel = 62 / TileId.Height;

    private readonly MemoryCache _remembered = new(new MemoryCacheOptions { SizeLimit = MaxRemembered });

    /// <summary>A full piece that is remembered; null when it is not.</summary>
    /// <param name="path">As for reading.</param>
    public byte[]? FindRemembered(string path) => _remembered.TryGetValue(path, out byte[]? bytes) ? bytes : null;

    /// <summary>Reads one piece.</summary>
    /// <param name="path">Below the log's prefix, such as <c>tile/0/000</c> or <c>tile/entries/001.p/4</c>; any text at all.</param>
    /// <param name="stored">Whether to read what is stored now, and not what was remembered.</param>
    /// <returns>The piece, and whether it is full; null when the path is no path of a tile, or the log has not as many there.</returns>
    public async Task<(byte[] Bytes, bool IsFull)?> ReadAsync(string path, bool stored, CancellationToken cancellationToken)
    {
        if (!stored && FindRemembered(path) is { } remembered)
        {
            return (remembered, true);
        }

        if (TileId.TryParse(path, out var tile))
        {
            return Keep(path, await ReadAsync(tile, cancellationToken), tile.Width);
        }

        return BundleId.TryParse(path, out var bundle) ? Keep(path, await ReadAsync(bundle, cancellationToken), bundle.Width) : null;
    }

    public void Dispose() => _remembered.Dispose();

    private async Task<byte[]?> ReadAsync(TileId tile, CancellationToken cancellationToken)
    {
        if (tile.Level > MaxLevel || tile.Index > MaxIndex)
        {
            return null;
        }

        var first = new NodeId(tile.Level * TileId.Height, tile.Index * TileId.FullWidth);
        var hashes = await store.ReadHashesAsync(first, tile.Width, cancellationToken);
        return hashes.Count == tile.Width ? HashTile.Format(hashes) : null;
    }

    private async Task<byte[]?> ReadAsync(BundleId bundle, CancellationToken cancellationToken)
    {
        if (bundle.Index > MaxIndex)
        {
            return null;
        }

        var entries = await store.ReadEntriesAsync(bundle.Start, bundle.Width, cancellationToken);
        return entries.Count == bundle.Width ? EntryBundle.Format([.. entries.Select(entry => (ReadOnlyMemory<byte>)entry)]) : null;
    }

    private (byte[] Bytes, bool IsFull)? Keep(string path, byte[]? bytes, int width)
    {
        if (bytes is null)
        {
            return null;
        }

        var isFull = width == TileId.FullWidth;
        if (isFull)
        {
            _remembered.Set(path, bytes, new MemoryCacheEntryOptions { Size = bytes.Length });
        }

        return (bytes, isFull);
    }
}
