using Bekend.Ledger.Tiles;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Ledger.Tests.Tiles;

public sealed class TilePathTests
{
    private static readonly System.Text.Json.JsonElement Vectors = SharedFiles.Vectors("tlog-tiles-paths.json");

    [Fact]
    public void Writes_PathsAsSpecified()
    {
        var count = 0;
        foreach (var vector in Vectors.GetProperty("paths").EnumerateArray())
        {
            var index = vector.GetProperty("n").GetInt64();
            var path = vector.GetProperty("path").GetString()!;
            Assert.Equal($"tile/0/{path}", new TileId(0, index, 256).Format());
            Assert.Equal($"tile/3/{path}.p/17", new TileId(3, index, 17).Format());
            Assert.Equal($"tile/entries/{path}.p/255", new BundleId(index, 255).Format());
            count++;
        }

        Assert.Equal(8, count);
    }

    [Fact]
    public void Has_TheTilesOfATree_AsSpecified()
    {
        foreach (var vector in Vectors.GetProperty("tilesForSize").EnumerateArray())
        {
            var size = vector.GetProperty("size").GetInt64();
            var levels = vector.GetProperty("levels").EnumerateArray().ToList();
            var edge = TileId.EdgeOf(size);
            Assert.Equal(levels.Count, edge.Count);
            foreach (var level in levels)
            {
                var number = level.GetProperty("level").GetInt32();
                var (full, partial) = (level.GetProperty("full").GetInt64(), level.GetProperty("partialWidth").GetInt32());
                Assert.Equal(partial == 0 ? new TileId(number, full - 1, 256) : new TileId(number, full, partial), edge[number]);
                Assert.Equal(partial == 0 ? null : new TileId(number, full, partial), TileId.In(number, full, size));
                Assert.Null(TileId.In(number, full + 1, size));
            }
        }
    }

    [Fact]
    public void Has_NoTiles_WithoutLeaves()
    {
        Assert.Empty(TileId.EdgeOf(0));
        Assert.Null(TileId.In(0, 0, 0));
        Assert.Null(BundleId.In(0, 0));
    }

    [Fact]
    public void Holds_AtTheLargestSize()
    {
        var edge = TileId.EdgeOf(long.MaxValue);
        Assert.Equal(8, edge.Count);
        Assert.Equal(new TileId(7, 0, 127), edge[7]);
        Assert.Equal(new TileId(0, (1L << 55) - 1, 255), edge[0]);
        Assert.Null(TileId.In(8, 0, long.MaxValue));
        Assert.Null(TileId.In(63, long.MaxValue, long.MaxValue));
    }

    [Fact]
    public void ReadsBack_WhatItWrites() => Prop.ForAll(
        (from level in Gen.Choose(0, 63)
         from bits in Gen.Choose(0, 62)
         from low in Gen.Choose(0, int.MaxValue)
         from width in Gen.Choose(1, 256)
         select new TileId(level, ((1L << bits) - 1) ^ (low & ((1L << bits) - 1)), width)).ToArbitrary(),
        tile => TileId.TryParse(tile.Format(), out var read) && read == tile
            && BundleId.TryParse(new BundleId(tile.Index, tile.Width).Format(), out var bundle) && bundle == new BundleId(tile.Index, tile.Width))
        .Holds(3000);

    [Theory]
    [InlineData("tile/0/x001/x234/067.p/12")]
    [InlineData("tile/entries/x001/x234/067.p/12")]
    [InlineData("tile/1/005")]
    public void Reads_NoOtherPathAsThisOne(string path)
    {
        var original = (TileId.TryParse(path, out var tile) ? tile.Format() : null) ?? (BundleId.TryParse(path, out var bundle) ? bundle.Format() : null);
        Assert.Equal(path, original);
        foreach (var mangled in Mangling.EachByte(path))
        {
            Assert.True(!TileId.TryParse(mangled, out var other) || (other.Format() == mangled && other != tile), mangled);
            Assert.True(!BundleId.TryParse(mangled, out var entries) || entries.Format() == mangled, mangled);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/1000")]
    [InlineData("tile/0/x000/000")]
    [InlineData("tile/0/x1/000")]
    [InlineData("tile/0/001/000")]
    [InlineData("tile/0/x001/x000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p/1\0")]
    [InlineData("tile/0\0/000")]
    [InlineData("tile/0/000\0")]
    [InlineData("tile/0/000.p/")]
    [InlineData("tile/0/000.p/1.p/1")]
    [InlineData("tile/0/000/")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/../000")]
    [InlineData("tile/0/x009/x223/x372/x036/x854/x775/808")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    public void Refuses_OtherForms(string path) => Assert.False(TileId.TryParse(path, out _));

    [Fact]
    public void Throws_OutsideTheRanges()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TileId.In(-1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TileId.In(64, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TileId.In(0, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TileId.In(0, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TileId.EdgeOf(-1));
    }
}
