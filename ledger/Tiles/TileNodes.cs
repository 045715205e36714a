using System.Globalization;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Tiles;

/// <summary>The nodes of a tree that is kept in tiles: proofs are made from it as from any other.</summary>
/// <param name="size">Number of leaves of the tree, 0 or more.</param>
/// <param name="read">
/// Gives the hashes of a tile, as many as its width says; asked for the same tile again and again, so it had better remember. What it gives is
/// believed: a proof over altered tiles is refused by whoever checks it.
/// </param>
public sealed class TileNodes(long size, Func<TileId, IReadOnlyList<Digest>> read) : INodeReader
{
    /// <summary>The tile in which a node is, or from which it follows: what must be fetched to read it.</summary>
    /// <param name="node">Any node.</param>
    /// <param name="size">Number of leaves of the tree, 0 or more.</param>
    /// <returns>Null when that tree has no such node.</returns>
    public static TileId? TileOf(NodeId node, long size)
    {
        var (level, height) = Math.DivRem(node.Level, TileId.Height);
        var first = node.Index << height;
        return node.Level < 0 || node.Index < 0 || first >> height != node.Index
            || TileId.In(level, first / TileId.FullWidth, size) is not { } tile
            || (first % TileId.FullWidth) + (1 << height) > tile.Width
            ? null
            : tile;
    }

    /// <inheritdoc/>
    public Digest Read(NodeId node)
    {
        if (TileOf(node, size) is not { } tile)
        {
            throw new KeyNotFoundException(string.Create(
                CultureInfo.InvariantCulture, $"A tree of {size} leaves has no node at level {node.Level}, position {node.Index}."));
        }

        var height = node.Level % TileId.Height;
        var hashes = read(tile);
        return hashes.Count == tile.Width
            ? Join(hashes, (int)((node.Index << height) % TileId.FullWidth), 1 << height)
            : throw new KeyNotFoundException($"The tile {tile.Format()} has another width.");
    }

    /// <summary>Root of a power of two of hashes.</summary>
    private static Digest Join(IReadOnlyList<Digest> hashes, int start, int count) => count == 1
        ? hashes[start]
        : MerkleHash.Node(Join(hashes, start, count / 2), Join(hashes, start + (count / 2), count / 2));
}
