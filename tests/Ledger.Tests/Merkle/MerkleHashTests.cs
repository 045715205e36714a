using System.Security.Cryptography;
using System.Text.Json;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Tests.Merkle;

public sealed class MerkleHashTests
{
    private static readonly JsonElement Vectors = SharedFiles.Vectors("rfc6962-tree.json");

    private static List<Digest> Leaves => [.. Vectors.GetProperty("leafInputs").EnumerateArray()
        .Select(input => MerkleHash.Leaf(Convert.FromHexString(input.GetString()!)))];

    [Fact]
    public void Hashes_LeavesOfVectors() => Assert.Equal(Level(0), Leaves);

    [Fact]
    public void Hashes_NodesOfVectors()
    {
        var levels = Vectors.GetProperty("nodeHashesByLevel").GetArrayLength();
        Assert.Equal(4, levels);
        for (var level = 1; level < levels; level++)
        {
            var below = Level(level - 1);
            Assert.Equal(Level(level), [.. below.Chunk(2).Select(pair => MerkleHash.Node(pair[0], pair[1]))]);
        }
    }

    [Fact]
    public void Computes_RootsOfVectors()
    {
        var roots = Vectors.GetProperty("rootHashBySize").EnumerateArray().Select(Parse).ToList();
        Assert.Equal(9, roots.Count);
        for (var size = 0; size < roots.Count; size++)
        {
            Assert.Equal(roots[size], MerkleHash.RootOf(Leaves[..size]));
        }

        Assert.Equal(roots[0], MerkleHash.Empty);
    }

    [Theory]
    [InlineData(510)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(100_000)]
    public void Hashes_LongEntriesAlike(int length)
    {
        var entry = RandomNumberGenerator.GetBytes(length);
        Assert.Equal(SHA256.HashData([0, .. entry]), MerkleHash.Leaf(entry).ToArray());
    }

    [Fact]
    public void Tells_LeafFromNode()
    {
        var (left, right) = (Leaves[0], Leaves[1]);
        Assert.NotEqual(MerkleHash.Node(left, right), MerkleHash.Leaf([.. left.ToArray(), .. right.ToArray()]));
        Assert.NotEqual(MerkleHash.Node(left, right), MerkleHash.Node(right, left));
    }

    private static List<Digest> Level(int level) =>
        [.. Vectors.GetProperty("nodeHashesByLevel")[level].EnumerateArray().Select(Parse)];

    private static Digest Parse(JsonElement hex) => Digest.From(Convert.FromHexString(hex.GetString()!));
}
