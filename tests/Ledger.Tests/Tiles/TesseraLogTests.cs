using System.Text;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Tiles;

namespace Bekend.Ledger.Tests.Tiles;

/// <summary>A log that another implementation wrote, checked from its tiles and from its entries, at every size it had.</summary>
public sealed class TesseraLogTests
{
    private static readonly System.Text.Json.JsonElement Log = SharedFiles.Vectors("tlog-tiles-tessera-testlog.json");
    private static readonly int Sizes = Log.GetProperty("checkpoints").EnumerateObject().Count();

    public static TheoryData<int> EachSize => [.. Enumerable.Range(1, Sizes - 1)];

    [Theory]
    [MemberData(nameof(EachSize))]
    public void Leads_ToTheSignedRoot_FromTiles(int size)
    {
        var nodes = new TileNodes(size, Tile);
        Assert.Equal(CheckpointAt(size).Root, Frontier.Load(size, nodes).Root);
    }

    [Theory]
    [MemberData(nameof(EachSize))]
    public void Leads_ToTheSignedRoot_FromEntries(int size)
    {
        var bundle = BundleId.In(0, size)!.Value;
        var bytes = File(bundle.Format());
        Assert.True(EntryBundle.TryParse(bytes, bundle.Width, out var entries));
        Assert.Equal(bytes, EntryBundle.Format(entries));
        Assert.Equal(
            Log.GetProperty("entriesUtf8").EnumerateArray().Take(size).Select(entry => entry.GetString()),
            entries.Select(entry => Encoding.UTF8.GetString(entry.Span)));

        var frontier = Frontier.Empty;
        foreach (var entry in entries)
        {
            frontier.Append(MerkleHash.Leaf(entry.Span), []);
        }

        Assert.Equal(CheckpointAt(size).Root, frontier.Root);
    }

    [Theory]
    [MemberData(nameof(EachSize))]
    public void Proves_EveryEntryAndEveryEarlierTree(int size)
    {
        var nodes = new TileNodes(size, Tile);
        var (leaves, root) = (Tile(TileId.In(0, 0, size)!.Value), CheckpointAt(size).Root);
        for (var index = 0; index < size; index++)
        {
            Assert.True(InclusionProof.Check(InclusionProof.Prove(index, size, nodes), index, size, leaves[index], root));
            Assert.True(ConsistencyProof.Check(ConsistencyProof.Prove(index + 1, size, nodes), index + 1, size, CheckpointAt(index + 1).Root, root));
        }
    }

    private static IReadOnlyList<Digest> Tile(TileId id)
    {
        Assert.True(HashTile.TryParse(File(id.Format()), id.Width, out var hashes));
        Assert.Equal(File(id.Format()), HashTile.Format(hashes));
        return hashes;
    }

    private static byte[] File(string path) => Convert.FromBase64String(Log.GetProperty("files").GetProperty(path).GetString()!);

    private static Checkpoint CheckpointAt(int size)
    {
        Assert.True(NoteVerifier.TryParse(Log.GetProperty("vkey").GetString()!, out var verifier));
        Assert.True(SignedNote.TryOpen(Log.GetProperty("checkpoints").GetProperty($"{size}").GetString()!, verifier, out var text));
        Assert.True(Checkpoint.TryParse(text, out var checkpoint));
        return checkpoint;
    }
}
