using System.Numerics;

namespace Bekend.Ledger.Merkle;

/// <summary>The right edge of a tree: enough to append to it and to compute its root.</summary>
/// <remarks>
/// <para>
/// A tree of size n is a row of complete subtrees, one per 1-bit of n, largest first. Size 6 = 110₂:
/// </para>
/// <code>
///        peak (2,0)        peak (1,2)
///       /          \        /     \
///    (1,0)       (1,1)     4       5
///    /   \       /   \
///   0     1     2     3
/// </code>
/// <para>
/// Appending adds a peak of height 0 and joins the last two while they are equally high: as many times as n ends in
/// 1-bits. The root joins the peaks from right to left. Not safe for use by several threads at once.
/// </para>
/// <para>Source: RFC 6962, section 2.1.</para>
/// </remarks>
public sealed class Frontier
{
    /// <summary>A size is at most 2^63-1, so there are at most 63 peaks.</summary>
    private const int MaxPeaks = 63;

    private readonly Digest[] _peaks;
    private int _count;

    private Frontier(long size, Digest[] peaks)
    {
        Size = size;
        _peaks = peaks;
        _count = BitOperations.PopCount((ulong)size);
    }

    /// <summary>The tree without leaves; a new one each time, since appending changes it.</summary>
    public static Frontier Empty => new(0, new Digest[MaxPeaks]);

    /// <summary>Number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>Root of the tree as it stands; <see cref="MerkleHash.Empty"/> for size 0.</summary>
    public Digest Root
    {
        get
        {
            if (_count == 0)
            {
                return MerkleHash.Empty;
            }

            var root = _peaks[_count - 1];
            for (var i = _count - 2; i >= 0; i--)
            {
                root = MerkleHash.Node(_peaks[i], root);
            }

            return root;
        }
    }

    /// <summary>The peaks as they stand, largest first: with the nodes that an append completes, enough to prove what it appended.</summary>
    /// <remarks>Left of a new leaf, every sibling that is older is a peak of the old tree: had it been part of a larger complete
    /// subtree, that one would contain the leaf.</remarks>
    public IEnumerable<KeyValuePair<NodeId, Digest>> Peaks => PeaksOf(Size).Select((node, at) => KeyValuePair.Create(node, _peaks[at]));

    /// <summary>Where the peaks of a tree are stored, largest first.</summary>
    /// <param name="size">Number of leaves, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Size below 0.</exception>
    public static IReadOnlyList<NodeId> PeaksOf(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return [.. SubtreeHash.PeaksOf(0, size)];
    }

    /// <summary>Reads the peaks of a stored tree.</summary>
    /// <param name="size">Number of leaves, 0 or more.</param>
    /// <param name="nodes">At most 63 are read. They are believed: compare <see cref="Root"/> with a signed one.</param>
    /// <exception cref="ArgumentOutOfRangeException">Size below 0.</exception>
    /// <exception cref="KeyNotFoundException">A peak is not stored.</exception>
    public static Frontier Load(long size, INodeReader nodes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentNullException.ThrowIfNull(nodes);

        var peaks = new Digest[MaxPeaks];
        SubtreeHash.ReadPeaks(0, size, nodes, peaks);
        return new Frontier(size, peaks);
    }

    /// <summary>Appends one leaf.</summary>
    /// <param name="leaf">Leaf hash, from <see cref="MerkleHash.Leaf"/>.</param>
    /// <param name="completed">Receives every node the leaf completes, itself (level 0) first, then upwards.</param>
    /// <exception cref="OverflowException">The tree has 2^63-1 leaves already.</exception>
    public void Append(in Digest leaf, ICollection<KeyValuePair<NodeId, Digest>> completed)
    {
        ArgumentNullException.ThrowIfNull(completed);
        AppendLeaf(leaf, completed);
    }

    /// <summary>Appends one leaf to a tree whose nodes nobody needs.</summary>
    /// <inheritdoc cref="Append(in Digest, ICollection{KeyValuePair{NodeId, Digest}})" path="/exception"/>
    internal void Append(in Digest leaf) => AppendLeaf(leaf, null);

    /// <summary>An independent copy: appending to one leaves the other as it was.</summary>
    public Frontier Clone() => new(Size, (Digest[])_peaks.Clone());

    private void AppendLeaf(in Digest leaf, ICollection<KeyValuePair<NodeId, Digest>>? completed)
    {
        var index = Size;
        var grown = checked(index + 1);
        var node = leaf;
        completed?.Add(new(new NodeId(0, index), node));

        for (var level = 1; (index & 1) == 1; level++)
        {
            index >>= 1;
            node = MerkleHash.Node(_peaks[--_count], node);
            completed?.Add(new(new NodeId(level, index), node));
        }

        _peaks[_count++] = node;
        Size = grown;
    }
}
