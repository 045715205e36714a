namespace Bekend.Ledger.Merkle;

/// <summary>Proof that a leaf is at an index of a tree: the sibling at every level, from the leaf up.</summary>
/// <remarks>Sources: RFC 6962, section 2.1.1 (making); RFC 9162, section 2.1.3.2 (checking).</remarks>
public static class InclusionProof
{
    /// <summary>Makes the proof, at most 63 hashes.</summary>
    /// <param name="index">Index of the leaf, 0 to size-1.</param>
    /// <param name="size">Size of the tree, 1 or more; nodes beyond it are not read.</param>
    /// <param name="nodes">Complete subtrees of that tree.</param>
    /// <exception cref="ArgumentOutOfRangeException">Index outside the tree.</exception>
    /// <exception cref="KeyNotFoundException">A node of the tree is not stored.</exception>
    public static IReadOnlyList<Digest> Prove(long index, long size, INodeReader nodes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        ArgumentNullException.ThrowIfNull(nodes);

        var proof = SiblingsOf(index, size).Select(range => SubtreeHash.Of(range.Start, range.End, nodes)).ToList();
        proof.Reverse();
        return proof;
    }

    /// <summary>The nodes that <see cref="Prove"/> reads, for whoever must fetch them beforehand.</summary>
    /// <param name="index">Index of the leaf, 0 to size-1.</param>
    /// <param name="size">Size of the tree, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Index outside the tree.</exception>
    public static IReadOnlyList<NodeId> NodesFor(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        return [.. SiblingsOf(index, size).SelectMany(range => SubtreeHash.PeaksOf(range.Start, range.End))];
    }

    /// <summary>Whether the proof leads from the leaf at this index to this root, with no hash missing or left over.</summary>
    /// <param name="proof">Hashes from the leaf's sibling up.</param>
    /// <param name="index">Index of the leaf; outside the tree answers false.</param>
    /// <param name="size">Size of the tree.</param>
    /// <param name="leaf">Leaf hash, from <see cref="MerkleHash.Leaf"/>.</param>
    /// <param name="root">Root of the tree, from a verified checkpoint.</param>
    public static bool Check(IReadOnlyList<Digest> proof, long index, long size, Digest leaf, Digest root)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (index < 0 || index >= size)
        {
            return false;
        }

        // `node` is our position and `last` that of the right edge, both at the current level.
        var (node, last) = (index, size - 1);
        var hash = leaf;
        for (var i = 0; i < proof.Count; i++)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHash.Node(proof[i], hash);
                ClimbToRightChild(ref node, ref last);
            }
            else
            {
                hash = MerkleHash.Node(hash, proof[i]);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && hash == root;
    }

    /// <summary>The ranges of leaves beside the way from the root down to a leaf.</summary>
    private static IEnumerable<(long Start, long End)> SiblingsOf(long index, long size)
    {
        var (start, end) = (0L, size);
        while (end - start > 1)
        {
            var middle = start + SubtreeHash.SplitOf(end - start);
            if (index < middle)
            {
                yield return (middle, end);
                end = middle;
            }
            else
            {
                yield return (start, middle);
                start = middle;
            }
        }
    }

    /// <summary>A left child at the right edge has no sibling: it moves up unchanged until it is a right child.</summary>
    internal static void ClimbToRightChild(ref long node, ref long last)
    {
        while ((node & 1) == 0 && node != 0)
        {
            node >>= 1;
            last >>= 1;
        }
    }
}
