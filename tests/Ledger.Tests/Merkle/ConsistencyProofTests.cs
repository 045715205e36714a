using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Tests.Merkle;

public sealed class ConsistencyProofTests
{
    private const int Sizes = 300;
    private const int AllPairsUpTo = 70;

    private static readonly MemoryNodes Nodes = MemoryNodes.OfSize(Sizes);
    private static readonly NaiveTree Naive = NaiveTree.OfSize(Sizes);

    [Fact]
    public void Decides_AsVectorsSay()
    {
        var accepted = 0;
        foreach (var vector in ProofVectors.Of("consistency"))
        {
            var valid = ConsistencyProof.Check(
                ProofVectors.Proof(vector),
                ProofVectors.Number(vector, "size1"),
                ProofVectors.Number(vector, "size2"),
                ProofVectors.Hash(vector, "root1"),
                ProofVectors.Hash(vector, "root2"));

            Assert.True(valid != vector.GetProperty("wantErr").GetBoolean(), vector.GetProperty("file").GetString());
            accepted += valid ? 1 : 0;
        }

        Assert.Equal(6, accepted);
    }

    [Fact]
    public void Proves_EveryPairOfSizes()
    {
        foreach (var (oldSize, newSize) in Pairs())
        {
            var proof = ConsistencyProof.Prove(oldSize, newSize, Nodes);
            Assert.Equal(Naive.Proof(oldSize, newSize), proof);
            var named = ConsistencyProof.NodesFor(oldSize, newSize);
            Assert.Equal(named.Distinct(), named);
            Assert.Equal(proof, ConsistencyProof.Prove(oldSize, newSize, new NodeTable(named.Select(node => KeyValuePair.Create(node, Nodes.Read(node))))));
            Assert.True(ConsistencyProof.Check(proof, oldSize, newSize, Naive.Root(oldSize), Naive.Root(newSize)));
        }
    }

    [Fact]
    public void Refuses_OtherRootsOrSizes()
    {
        foreach (var (oldSize, newSize) in Pairs())
        {
            var proof = ConsistencyProof.Prove(oldSize, newSize, Nodes);
            var (oldRoot, newRoot) = (Naive.Root(oldSize), Naive.Root(newSize));
            Assert.False(ConsistencyProof.Check(proof, oldSize, newSize, MerkleHash.Empty, newRoot));
            Assert.False(ConsistencyProof.Check(proof, oldSize, newSize, oldRoot, MerkleHash.Empty));
            Assert.False(ConsistencyProof.Check(proof, oldSize + 1, newSize, oldRoot, newRoot));
            Assert.False(ConsistencyProof.Check(proof, 0, newSize, MerkleHash.Empty, newRoot));
            Assert.False(ConsistencyProof.Check(proof, -oldSize, newSize, oldRoot, newRoot));
            if (oldSize != newSize)
            {
                Assert.False(ConsistencyProof.Check(proof, oldSize, newSize, newRoot, oldRoot));
                Assert.False(ConsistencyProof.Check(proof, newSize, oldSize, newRoot, oldRoot));
            }
        }
    }

    [Fact]
    public void Refuses_TreeWithAnOldLeafChanged()
    {
        for (var changed = 0; changed < 21; changed++)
        {
            var forked = new MemoryNodes();
            var frontier = Frontier.Empty;
            for (var i = 0; i < 33; i++)
            {
                frontier.Append(i == changed ? MerkleHash.Empty : MemoryNodes.LeafAt(i), forked.Nodes);
            }

            var proof = ConsistencyProof.Prove(21, 33, forked);
            Assert.False(ConsistencyProof.Check(proof, 21, 33, Naive.Root(21), frontier.Root));
        }
    }

    [Fact]
    public void Refuses_EveryMangledByte()
    {
        foreach (var (oldSize, newSize) in new[] { (1, 2), (3, 7), (4, 7), (6, 8), (21, 33), (150, 300) })
        {
            var proof = ConsistencyProof.Prove(oldSize, newSize, Nodes);
            for (var i = 0; i < proof.Count * Digest.Size; i++)
            {
                foreach (var flip in new byte[] { 0x01, 0x10, 0x80, 0xff })
                {
                    var bytes = proof[i / Digest.Size].ToArray();
                    bytes[i % Digest.Size] ^= flip;
                    var mangled = proof.ToArray();
                    mangled[i / Digest.Size] = Digest.From(bytes);
                    Assert.False(ConsistencyProof.Check(mangled, oldSize, newSize, Naive.Root(oldSize), Naive.Root(newSize)));
                }
            }
        }
    }

    [Fact]
    public void Refuses_MissingOrExtraHashes()
    {
        foreach (var (oldSize, newSize) in Pairs())
        {
            var (oldRoot, newRoot) = (Naive.Root(oldSize), Naive.Root(newSize));
            var proof = ConsistencyProof.Prove(oldSize, newSize, Nodes).ToArray();
            Assert.False(ConsistencyProof.Check([.. proof, newRoot], oldSize, newSize, oldRoot, newRoot));
            Assert.False(ConsistencyProof.Check([oldRoot, .. proof], oldSize, newSize, oldRoot, newRoot));
            for (var i = 0; i < proof.Length; i++)
            {
                Assert.False(ConsistencyProof.Check([.. proof[..i], .. proof[(i + 1)..]], oldSize, newSize, oldRoot, newRoot));
                Assert.False(ConsistencyProof.Check(proof[..i], oldSize, newSize, oldRoot, newRoot));
            }
        }
    }

    [Theory]
    [InlineData(7, 8, 3, 4)]
    [InlineData(14, 15, 6, 7)]
    [InlineData(299, 300, 43, 44)]
    public void Refuses_RightSubtreesAsWholeTrees(int oldSize, int newSize, int claimedOld, int claimedNew)
    {
        // Within the right half everything fits smaller trees; only the hashes left over show that they are not.
        var proof = ConsistencyProof.Prove(oldSize, newSize, Nodes);
        Assert.False(ConsistencyProof.Check(proof, claimedOld, claimedNew, Naive.Root(oldSize), Naive.Root(newSize)));
    }

    [Theory]
    [InlineData(1, long.MaxValue)]
    [InlineData((1L << 40) + 1, (1L << 62) + 77)]
    [InlineData(1L << 62, long.MaxValue)]
    [InlineData(long.MaxValue - 1, long.MaxValue)]
    public void Proves_VeryLargeTrees(long oldSize, long newSize)
    {
        var nodes = new UniformNodes();
        var (oldRoot, newRoot) = (Frontier.Load(oldSize, nodes).Root, Frontier.Load(newSize, nodes).Root);
        var proof = ConsistencyProof.Prove(oldSize, newSize, nodes);

        Assert.True(ConsistencyProof.Check(proof, oldSize, newSize, oldRoot, newRoot));
        Assert.False(ConsistencyProof.Check(proof, oldSize, newSize, oldRoot, oldRoot));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Throws_WhenOldSizeIsNoSize(long oldSize, long newSize) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsistencyProof.Prove(oldSize, newSize, Nodes));

    private static IEnumerable<(int OldSize, int NewSize)> Pairs()
    {
        for (var newSize = 1; newSize <= AllPairsUpTo; newSize++)
        {
            for (var oldSize = 1; oldSize <= newSize; oldSize++)
            {
                yield return (oldSize, newSize);
            }
        }

        var random = new Random(6962);
        for (var i = 0; i < 500; i++)
        {
            var newSize = random.Next(AllPairsUpTo, Sizes + 1);
            yield return (random.Next(1, newSize + 1), newSize);
        }
    }
}
