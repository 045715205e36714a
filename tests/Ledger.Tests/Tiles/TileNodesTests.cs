using Bekend.Ledger.Merkle;
using Bekend.Ledger.Tests.Merkle;
using Bekend.Ledger.Tiles;

namespace Bekend.Ledger.Tests.Tiles;

public sealed class TileNodesTests
{
    private const int Largest = 66_000;

    private static readonly MemoryNodes Memory = MemoryNodes.OfSize(Largest);

    public static TheoryData<int> Sizes => [1, 2, 3, 7, 255, 256, 257, 511, 512, 513, 1000, 65_535, 65_536, 65_537, Largest];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Gives_TheSameProofsAsTheNodesThemselves(int size)
    {
        var tiles = new TileNodes(size, Tile);
        Assert.Equal(Frontier.Load(size, Memory).Root, Frontier.Load(size, tiles).Root);
        foreach (var index in (int[])[0, size / 3, size / 2, size - 2, size - 1])
        {
            if (index >= 0 && index < size)
            {
                Assert.Equal(InclusionProof.Prove(index, size, Memory), InclusionProof.Prove(index, size, tiles));
                Assert.Equal(ConsistencyProof.Prove(index + 1, size, Memory), ConsistencyProof.Prove(index + 1, size, tiles));
            }
        }
    }

    [Fact]
    public void Gives_EveryNodeOfATree_AndNoOther()
    {
        const int Size = 1000;
        var tiles = new TileNodes(Size, Tile);
        foreach (var (node, digest) in Memory.Nodes.Where(node => node.Key.Index + 1 <= 2000 >> node.Key.Level))
        {
            if ((node.Index + 1) << node.Level <= Size)
            {
                Assert.Equal(digest, tiles.Read(node));
                var read = new List<TileId>();
                new TileNodes(Size, tile =>
                {
                    read.Add(tile);
                    return Tile(tile);
                }).Read(node);
                Assert.Equal(TileNodes.TileOf(node, Size), Assert.Single(read));
            }
            else
            {
                Assert.Null(TileNodes.TileOf(node, Size));
                Assert.Throws<KeyNotFoundException>(() => tiles.Read(node));
            }
        }
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(62, 1)]
    [InlineData(62, long.MaxValue)]
    [InlineData(7, long.MaxValue)]
    [InlineData(8, 1L << 55)]
    public void Refuses_WhatNoTreeHas(int level, long index) =>
        Assert.Throws<KeyNotFoundException>(() => new TileNodes(1000, Tile).Read(new NodeId(level, index)));

    [Fact]
    public void Refuses_ATileOfAnotherWidth() =>
        Assert.Throws<KeyNotFoundException>(() => new TileNodes(1000, _ => [MemoryNodes.LeafAt(0)]).Read(new NodeId(0, 0)));

    [Fact]
    public void Refuses_ABundleOrTileOfAnotherLength()
    {
        var tile = HashTile.Format([MemoryNodes.LeafAt(0), MemoryNodes.LeafAt(1)]);
        Assert.False(HashTile.TryParse(tile, 1, out _));
        Assert.False(HashTile.TryParse(tile, 3, out _));
        Assert.False(HashTile.TryParse(tile.AsSpan(1), 2, out _));

        var bundle = EntryBundle.Format([new byte[] { 1, 2, 3 }, ReadOnlyMemory<byte>.Empty, new byte[65_535]]);
        Assert.Equal([3, 0, 65_535], EntryBundle.TryParse(bundle, 3, out var entries) ? entries.Select(entry => entry.Length) : []);
        Assert.False(EntryBundle.TryParse(bundle, 2, out _));
        Assert.False(EntryBundle.TryParse(bundle, 4, out _));
        for (var length = 0; length < 20; length++)
        {
            Assert.False(EntryBundle.TryParse(bundle.AsMemory(0, length), 3, out _));
        }

        Assert.Throws<ArgumentException>(() => EntryBundle.Format([]));
        Assert.Throws<ArgumentException>(() => EntryBundle.Format([new byte[65_536]]));
        Assert.Throws<ArgumentException>(() => HashTile.Format([]));
        Assert.Throws<ArgumentException>(() => HashTile.Format(new Digest[257]));
    }

    private static Digest[] Tile(TileId id) =>
        [.. Enumerable.Range(0, id.Width).Select(at => Memory.Nodes[new NodeId(id.Level * TileId.Height, (id.Index * TileId.FullWidth) + at)])];
}
