using Bekend.Ledger.Merkle;
using Bekend.Ledger.Tiles;
using Bekend.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Bekend.Ledger.Tests.Tiles;

/// <summary>What must hold of tiles and bundles, whatever a server gives for them.</summary>
public sealed class TileProperties
{
    private static readonly string[] Pieces = ["tile", "/", "entries", "0", "7", "000", "001", "x001", "x999", ".p", ".p/", "256", "255", "63", "64", "..", " ", "\0", "\n", "é", "%2f", "//"];

    private static Gen<byte[]> Bytes => ArbMap.Default.GeneratorFor<byte>().ArrayOf();

    [Fact]
    public void Paths_NeverThrowAndReadBack() => Prop.ForAll(
        Gen.OneOf(Gen.Elements(Pieces).ArrayOf().Select(string.Concat), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ToArbitrary(),
        path => (!TileId.TryParse(path, out var tile) || tile.Format() == path)
            && (!BundleId.TryParse(path, out var bundle) || bundle.Format() == path)).Holds(5000);

    [Fact]
    public void Tiles_ReadBack() => Prop.ForAll(
        (from width in Gen.Choose(1, TileId.FullWidth)
         from hashes in ArbMap.Default.GeneratorFor<byte>().ArrayOf(Digest.Size).Select(bytes => Digest.From(bytes)).ArrayOf(width)
         select hashes).ToArbitrary(),
        hashes => HashTile.TryParse(HashTile.Format(hashes), hashes.Length, out var read) && read.SequenceEqual(hashes)).Holds(300);

    [Fact]
    public void Tiles_OfAnyBytes_AreTheSameBytesOrNothing() => Prop.ForAll(
        Gen.OneOf(Bytes, ArbMap.Default.GeneratorFor<byte>().ArrayOf(Digest.Size * 3)).ToArbitrary(),
        Gen.Choose(1, 4).ToArbitrary(),
        (bytes, width) => HashTile.TryParse(bytes, width, out var read)
            ? HashTile.Format(read).AsSpan().SequenceEqual(bytes)
            : bytes.Length != width * Digest.Size).Holds(1000);

    [Fact]
    public void Bundles_ReadBack() => Prop.ForAll(
        (from width in Gen.Choose(1, 20)
         from entries in Bytes.ArrayOf(width)
         select entries).ToArbitrary(),
        entries => EntryBundle.TryParse(EntryBundle.Format([.. entries.Select(entry => (ReadOnlyMemory<byte>)entry)]), entries.Length, out var read)
            && read.Zip(entries).All(pair => pair.First.Span.SequenceEqual(pair.Second))).Holds(1000);

    /// <summary>Lengths that lie, run past the end or leave bytes over.</summary>
    [Fact]
    public void Bundles_OfAnyBytes_AreTheSameBytesOrNothing() => Prop.ForAll(
        (from lengths in Gen.Choose(0, 9).ArrayOf(3)
         from rest in Bytes
         select (byte[])[0, (byte)lengths[0], .. rest.Take(lengths[1]), 0, (byte)lengths[2], .. rest]).ToArbitrary(),
        Gen.Choose(1, 4).ToArbitrary(),
        (bytes, width) => !EntryBundle.TryParse(bytes, width, out var read) || (read.Count == width && EntryBundle.Format(read).AsSpan().SequenceEqual(bytes))).Holds(3000);

    [Fact]
    public void Bundles_AreOthersOrNothing_WithAnyByteMangled()
    {
        ReadOnlyMemory<byte>[] entries = ["een"u8.ToArray(), Array.Empty<byte>(), "twee"u8.ToArray()];
        var bytes = EntryBundle.Format(entries);
        foreach (var mangled in Mangling.EachByte(bytes).Where(mangled => !mangled.AsSpan().SequenceEqual(bytes)))
        {
            if (EntryBundle.TryParse(mangled, entries.Length, out var read))
            {
                Assert.NotEqual(entries.Select(entry => MerkleHash.Leaf(entry.Span)), read.Select(entry => MerkleHash.Leaf(entry.Span)));
            }
        }
    }
}
