using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Tests.Merkle;

public sealed class FrontierTests
{
    private const int Sizes = 300;

    [Fact]
    public void Computes_RootsOfRecursion()
    {
        var naive = NaiveTree.OfSize(Sizes);
        var frontier = Frontier.Empty;
        Assert.Equal(naive.Root(0), frontier.Root);
        for (var size = 1; size <= Sizes; size++)
        {
            frontier.Append(MemoryNodes.LeafAt(size - 1), []);
            Assert.Equal(size, frontier.Size);
            Assert.Equal(naive.Root(size), frontier.Root);
        }
    }

    [Fact]
    public void Reports_EveryCompleteNodeOnce()
    {
        var naive = NaiveTree.OfSize(Sizes);
        var reported = new List<KeyValuePair<NodeId, Digest>>();
        var frontier = Frontier.Empty;
        for (var size = 1; size <= Sizes; size++)
        {
            var before = reported.Count;
            frontier.Append(MemoryNodes.LeafAt(size - 1), reported);

            var levels = reported[before..].Select(node => node.Key.Level);
            Assert.Equal(Enumerable.Range(0, reported.Count - before), levels);
            Assert.All(reported[before..], node => Assert.Equal(size, (node.Key.Index + 1) << node.Key.Level));
        }

        var expected = Enumerable.Range(0, 9).SelectMany(level => Enumerable.Range(0, Sizes >> level)
            .Select(i => KeyValuePair.Create(new NodeId(level, i), naive.Root(i << level, (i + 1) << level))));
        Assert.Equal(expected.OrderBy(Position), reported.OrderBy(Position));

        static (int, long) Position(KeyValuePair<NodeId, Digest> node) => (node.Key.Level, node.Key.Index);
    }

    [Fact]
    public void Resumes_FromStoredNodesAtAnySize()
    {
        var naive = NaiveTree.OfSize(Sizes);
        var nodes = MemoryNodes.OfSize(Sizes);
        for (var size = 0; size < Sizes; size++)
        {
            var loaded = Frontier.Load(size, nodes);
            Assert.Equal(size, loaded.Size);
            Assert.Equal(naive.Root(size), loaded.Root);

            loaded.Append(MemoryNodes.LeafAt(size), []);
            Assert.Equal(naive.Root(size + 1), loaded.Root);
        }
    }

    [Fact]
    public void Names_ItsPeaks_WhereTheyAreStored()
    {
        var nodes = MemoryNodes.OfSize(Sizes);
        for (var size = 0; size < Sizes; size++)
        {
            var expected = Frontier.PeaksOf(size).Select(node => KeyValuePair.Create(node, nodes.Read(node)));

            Assert.Equal(expected, Frontier.Load(size, nodes).Peaks);
            Assert.Equal(size, Frontier.PeaksOf(size).Sum(node => 1L << node.Level));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Frontier.PeaksOf(-1));
    }

    [Fact]
    public void Proves_WhatIsAppended_FromItsPeaksAndTheNodesThatAreNew()
    {
        for (var size = 0; size < 70; size++)
        {
            for (var count = 1; count <= 9; count++)
            {
                var frontier = Frontier.Load(size, MemoryNodes.OfSize(size));
                var known = new List<KeyValuePair<NodeId, Digest>>(frontier.Peaks);
                for (var index = size; index < size + count; index++)
                {
                    frontier.Append(MemoryNodes.LeafAt(index), known);
                }

                var nodes = new NodeTable(known);
                for (var index = size; index < size + count; index++)
                {
                    var proof = InclusionProof.Prove(index, size + count, nodes);
                    Assert.True(InclusionProof.Check(proof, index, size + count, MemoryNodes.LeafAt(index), frontier.Root));
                }
            }
        }
    }

    [Fact]
    public void Shares_NothingWithItsClone()
    {
        var original = Frontier.Load(7, MemoryNodes.OfSize(7));
        var root = original.Root;
        var clone = original.Clone();

        clone.Append(MemoryNodes.LeafAt(99), []);

        Assert.Equal((7, root), (original.Size, original.Root));
        Assert.Equal(8, clone.Size);
        Assert.NotEqual(root, clone.Root);
        original.Append(MemoryNodes.LeafAt(7), []);
        Assert.Equal(NaiveTree.OfSize(8).Root(8), original.Root);
    }

    [Fact]
    public void Starts_EmptyEachTime()
    {
        Frontier.Empty.Append(MemoryNodes.LeafAt(0), []);

        Assert.Equal(0, Frontier.Empty.Size);
        Assert.Equal(MerkleHash.Empty, Frontier.Empty.Root);
    }

    [Fact]
    public void Throws_WhenPeakIsMissing()
    {
        for (var size = 1; size <= 20; size++)
        {
            var nodes = MemoryNodes.OfSize(size);
            var peak = nodes.Nodes.Keys.MaxBy(node => node.Level);
            nodes.Nodes.Remove(peak);
            Assert.Throws<KeyNotFoundException>(() => Frontier.Load(size, nodes));
        }
    }

    [Fact]
    public void Throws_WhenSizeIsNegative() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Frontier.Load(-1, new MemoryNodes()));

    [Fact]
    public void Refuses_LeafBeyondTheLargestSize()
    {
        var nodes = new UniformNodes();
        var frontier = Frontier.Load(long.MaxValue - 1, nodes);
        frontier.Append(nodes.Leaf, []);
        var root = frontier.Root;

        Assert.Equal(Frontier.Load(long.MaxValue, nodes).Root, root);
        Assert.Throws<OverflowException>(() => frontier.Append(nodes.Leaf, []));
        Assert.Equal((long.MaxValue, root), (frontier.Size, frontier.Root));
    }

    [Fact]
    public void Appends_WithoutAllocating()
    {
        var entry = new byte[122];
        var completed = new List<KeyValuePair<NodeId, Digest>>(5000);
        var frontier = Frontier.Empty;
        AppendBatch();
        completed.Clear();

        var before = GC.GetAllocatedBytesForCurrentThread();
        AppendBatch();
        var root = frontier.Root;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.NotEqual(MerkleHash.Empty, root);
        Assert.Equal(0, allocated);

        void AppendBatch()
        {
            for (var i = 0; i < 1000; i++)
            {
                frontier.Append(MerkleHash.Leaf(entry), completed);
            }
        }
    }
}
