using System.Numerics;

namespace Bekend.Ledger.Merkle;

/// <summary>Hashes of ranges of leaves, put together from stored complete subtrees.</summary>
/// <remarks>A range starts where a complete subtree of at least its length could start, as every range in a proof does.</remarks>
internal static class SubtreeHash
{
    /// <summary>Root of the leaves [start, end), end &gt; start.</summary>
    public static Digest Of(long start, long end, INodeReader nodes)
    {
        Span<Digest> peaks = stackalloc Digest[BitOperations.PopCount((ulong)(end - start))];
        ReadPeaks(start, end, nodes, peaks);

        var root = peaks[^1];
        for (var i = peaks.Length - 2; i >= 0; i--)
        {
            root = MerkleHash.Node(peaks[i], root);
        }

        return root;
    }

    /// <summary>Reads the complete subtrees that make up [start, end), largest first.</summary>
    public static void ReadPeaks(long start, long end, INodeReader nodes, Span<Digest> peaks)
    {
        var count = 0;
        foreach (var node in PeaksOf(start, end))
        {
            peaks[count++] = nodes.Read(node);
        }
    }

    /// <summary>The complete subtrees that make up [start, end), largest first.</summary>
    public static IEnumerable<NodeId> PeaksOf(long start, long end)
    {
        while (start < end)
        {
            var level = BitOperations.Log2((ulong)(end - start));
            yield return new NodeId(level, start >> level);
            start += 1L << level;
        }
    }

    /// <summary>Where RFC 6962 splits a range of two leaves or more: the largest power of two below its length.</summary>
    public static long SplitOf(long length) => 1L << BitOperations.Log2((ulong)(length - 1));
}
