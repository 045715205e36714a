using Bekend.Ledger.Merkle;
using Bekend.Ledger.Tiles;

namespace Bekend.Testing;

/// <summary>Writes the tiles and bundles of a log to a folder, laid out as they are served.</summary>
internal static class LogTiles
{
    /// <summary>Writes all of them; older partial tiles stay.</summary>
    /// <returns>The root over the entries.</returns>
    public static Digest Write(string folder, IReadOnlyList<byte[]> entries)
    {
        for (var index = 0L; BundleId.In(index, entries.Count) is { } bundle; index++)
        {
            var own = Enumerable.Range((int)bundle.Start, bundle.Width).Select(at => (ReadOnlyMemory<byte>)entries[at]);
            Write(folder, bundle.Format(), EntryBundle.Format([.. own]));
        }

        List<Digest> hashes = [.. entries.Select(entry => MerkleHash.Leaf(entry))];
        var root = MerkleHash.RootOf(hashes);
        for (var level = 0; hashes.Count > 0; level++)
        {
            var tiles = hashes.Chunk(TileId.FullWidth).ToList();
            for (var index = 0; index < tiles.Count; index++)
            {
                Write(folder, new TileId(level, index, tiles[index].Length).Format(), HashTile.Format(tiles[index]));
            }

            hashes = [.. tiles.Where(tile => tile.Length == TileId.FullWidth).Select(tile => MerkleHash.RootOf(tile))];
        }

        return root;
    }

    private static void Write(string folder, string path, byte[] bytes)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
