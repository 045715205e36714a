using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Tests.Merkle;

public sealed class InclusionProofTests
{
    private const int Sizes = 300;

    private static readonly MemoryNodes Nodes = MemoryNodes.OfSize(Sizes);
    private static readonly NaiveTree Naive = NaiveTree.OfSize(Sizes);

    [Fact]
    public void Decides_AsVectorsSay()
    {
        var accepted = 0;
        foreach (var vector in ProofVectors.Of("inclusion"))
        {
            // A leaf hash of another length is an error there; here no Digest can hold it.
            var valid = ProofVectors.IsHash(vector, "leafHash") && InclusionProof.Check(
                ProofVectors.Proof(vector),
                ProofVectors.Number(vector, "leafIdx"),
                ProofVectors.Number(vector, "treeSize"),
                ProofVectors.Hash(vector, "leafHash"),
                ProofVectors.Hash(vector, "root"));

            Assert.True(valid != vector.GetProperty("wantErr").GetBoolean(), vector.GetProperty("file").GetString());
            accepted += valid ? 1 : 0;
        }

        Assert.Equal(6, accepted);
    }

    [Fact]
    public void Names_TheNodesThatItReads_AndNoOthers()
    {
        for (var size = 1; size <= 70; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var named = InclusionProof.NodesFor(index, size);
                var fetched = named.Select(node => KeyValuePair.Create(node, Nodes.Read(node))).ToList();

                Assert.Equal(InclusionProof.Prove(index, size, Nodes), InclusionProof.Prove(index, size, new NodeTable(fetched)));
                Assert.All(fetched, left => Assert.Throws<KeyNotFoundException>(
                    () => InclusionProof.Prove(index, size, new NodeTable(fetched.Where(node => node.Key != left.Key)))));
            }
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => InclusionProof.NodesFor(5, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => InclusionProof.NodesFor(-1, 5));
    }

    [Fact]
    public void Proves_EveryLeafOfEverySize()
    {
        for (var size = 1; size <= Sizes; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = InclusionProof.Prove(index, size, Nodes);
                Assert.Equal(Naive.Path(index, size), proof);
                Assert.True(InclusionProof.Check(proof, index, size, MemoryNodes.LeafAt(index), Naive.Root(size)));
            }
        }
    }

    [Fact]
    public void Refuses_OtherIndexLeafOrRoot()
    {
        for (var size = 2; size <= 40; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = InclusionProof.Prove(index, size, Nodes);
                for (var other = -1; other <= size + 1; other++)
                {
                    var asIndex = InclusionProof.Check(proof, other, size, MemoryNodes.LeafAt(index), Naive.Root(size));
                    Assert.Equal(other == index, asIndex);
                }

                Assert.False(InclusionProof.Check(proof, index, size, MemoryNodes.LeafAt(index + 1), Naive.Root(size)));
                Assert.False(InclusionProof.Check(proof, index, size, MemoryNodes.LeafAt(index), Naive.Root(size - 1)));
                Assert.False(InclusionProof.Check(proof, index, size, MemoryNodes.LeafAt(index), MerkleHash.Empty));
            }
        }
    }

    [Fact]
    public void Refuses_EveryMangledByte()
    {
        foreach (var (index, size) in new[] { (0, 2), (4, 5), (3, 7), (6, 7), (17, 33), (299, 300) })
        {
            var proof = InclusionProof.Prove(index, size, Nodes);
            for (var i = 0; i < proof.Count * Digest.Size; i++)
            {
                foreach (var flip in new byte[] { 0x01, 0x10, 0x80, 0xff })
                {
                    var bytes = proof[i / Digest.Size].ToArray();
                    bytes[i % Digest.Size] ^= flip;
                    var mangled = proof.ToArray();
                    mangled[i / Digest.Size] = Digest.From(bytes);
                    Assert.False(InclusionProof.Check(mangled, index, size, MemoryNodes.LeafAt(index), Naive.Root(size)));
                }
            }
        }
    }

    [Fact]
    public void Refuses_MissingExtraOrSwappedHashes()
    {
        for (var size = 1; size <= 40; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var (leaf, root) = (MemoryNodes.LeafAt(index), Naive.Root(size));
                var proof = InclusionProof.Prove(index, size, Nodes).ToArray();
                Assert.False(InclusionProof.Check([.. proof, root], index, size, leaf, root));
                Assert.False(InclusionProof.Check([leaf, .. proof], index, size, leaf, root));
                for (var i = 0; i < proof.Length; i++)
                {
                    Assert.False(InclusionProof.Check([.. proof[..i], .. proof[(i + 1)..]], index, size, leaf, root));
                    Assert.False(InclusionProof.Check(proof[..i], index, size, leaf, root));
                }

                if (proof.Length > 1)
                {
                    Assert.False(InclusionProof.Check([.. proof.Reverse()], index, size, leaf, root));
                }
            }
        }
    }

    [Theory]
    [InlineData(1, 2, 0, 1)]
    [InlineData(3, 4, 1, 2)]
    [InlineData(6, 8, 2, 4)]
    [InlineData(299, 300, 43, 44)]
    public void Refuses_RightSubtreeAsAWholeTree(int index, int size, int claimedIndex, int claimedSize)
    {
        // Within the right half everything fits a smaller tree; only the hashes left over show that it is not one.
        var proof = InclusionProof.Prove(index, size, Nodes);
        Assert.False(InclusionProof.Check(proof, claimedIndex, claimedSize, MemoryNodes.LeafAt(index), Naive.Root(size)));
    }

    [Theory]
    [InlineData(1L << 40)]
    [InlineData((1L << 62) + 12_345)]
    [InlineData(long.MaxValue)]
    public void Proves_InVeryLargeTrees(long size)
    {
        var nodes = new UniformNodes();
        var root = Frontier.Load(size, nodes).Root;
        foreach (var index in new[] { 0, 1, size / 2, size - 2, size - 1 })
        {
            var proof = InclusionProof.Prove(index, size, nodes);
            Assert.InRange(proof.Count, 1, 63);
            Assert.True(InclusionProof.Check(proof, index, size, nodes.Leaf, root));
            Assert.False(InclusionProof.Check(proof, index, size, MerkleHash.Empty, root));
        }
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    public void Throws_WhenIndexIsOutsideTheTree(long index, long size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InclusionProof.Prove(index, size, Nodes));

    [Fact]
    public void Throws_WhenNodeIsMissing() =>
        Assert.Throws<KeyNotFoundException>(() => InclusionProof.Prove(0, Sizes + 200, Nodes));
}
