using System.Numerics;

namespace Bekend.Ledger.Merkle;

/// <summary>Proof that a tree is an earlier one with leaves added, none changed.</summary>
/// <remarks>Sources: RFC 6962, section 2.1.2 (making); RFC 9162, section 2.1.4.2 (checking).</remarks>
public static class ConsistencyProof
{
    /// <summary>Makes the proof; empty when the sizes are equal.</summary>
    /// <param name="oldSize">1 to newSize. Every tree extends the empty one, so for 0 there is nothing to prove.</param>
    /// <param name="newSize">Size of the later tree; nodes beyond it are not read.</param>
    /// <param name="nodes">Complete subtrees of the later tree.</param>
    /// <exception cref="ArgumentOutOfRangeException">oldSize below 1 or above newSize.</exception>
    /// <exception cref="KeyNotFoundException">A node of the tree is not stored.</exception>
    public static IReadOnlyList<Digest> Prove(long oldSize, long newSize, INodeReader nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        return RangesOf(oldSize, newSize).ConvertAll(range => SubtreeHash.Of(range.Start, range.End, nodes));
    }

    /// <summary>The nodes that <see cref="Prove"/> reads, for whoever must fetch them beforehand.</summary>
    /// <param name="oldSize">1 to newSize.</param>
    /// <param name="newSize">Size of the later tree.</param>
    /// <exception cref="ArgumentOutOfRangeException">oldSize below 1 or above newSize.</exception>
    public static IReadOnlyList<NodeId> NodesFor(long oldSize, long newSize) =>
        [.. RangesOf(oldSize, newSize).SelectMany(range => SubtreeHash.PeaksOf(range.Start, range.End))];

    /// <summary>Whether the proof shows that the new tree extends the old one, with no hash missing or left over.</summary>
    /// <returns>False also for an old size of 0: such a proof says nothing about the new root.</returns>
    public static bool Check(IReadOnlyList<Digest> proof, long oldSize, long newSize, Digest oldRoot, Digest newRoot)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (oldSize < 1 || oldSize > newSize)
        {
            return false;
        }

        if (oldSize == newSize)
        {
            return proof.Count == 0 && oldRoot == newRoot;
        }

        // The walk starts at the old tree's last complete subtree. When that is the whole old tree its hash is not sent.
        var (node, last) = (oldSize - 1, newSize - 1);
        while ((node & 1) == 1)
        {
            node >>= 1;
            last >>= 1;
        }

        var wholeOldTree = BitOperations.IsPow2(oldSize);
        if (proof.Count == 0)
        {
            return false;
        }

        var seed = wholeOldTree ? oldRoot : proof[0];
        var (oldHash, newHash) = (seed, seed);
        for (var i = wholeOldTree ? 0 : 1; i < proof.Count; i++)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                oldHash = MerkleHash.Node(proof[i], oldHash);
                newHash = MerkleHash.Node(proof[i], newHash);
                InclusionProof.ClimbToRightChild(ref node, ref last);
            }
            else
            {
                newHash = MerkleHash.Node(newHash, proof[i]);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && oldHash == oldRoot && newHash == newRoot;
    }

    /// <summary>The ranges of leaves whose hashes are the proof, in its order.</summary>
    private static List<(long Start, long End)> RangesOf(long oldSize, long newSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(oldSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);

        var ranges = new List<(long, long)>();
        var (start, end) = (0L, newSize);
        while (end != oldSize)
        {
            var middle = start + SubtreeHash.SplitOf(end - start);
            if (oldSize <= middle)
            {
                ranges.Add((middle, end));
                end = middle;
            }
            else
            {
                ranges.Add((start, middle));
                start = middle;
            }
        }

        // From 0 on, [start, end) is the old tree itself, whose root the checker has.
        if (start != 0)
        {
            ranges.Add((start, end));
        }

        ranges.Reverse();
        return ranges;
    }
}
