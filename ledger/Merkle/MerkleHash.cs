using System.Security.Cryptography;

namespace Bekend.Ledger.Merkle;

/// <summary>The hash functions of the tree.</summary>
/// <remarks>
/// Leaf: SHA-256(0x00 ‖ entry). Node: SHA-256(0x01 ‖ left ‖ right). The prefixes keep a node from passing for an entry.
/// Source: RFC 6962, section 2.1.
/// </remarks>
public static class MerkleHash
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    // Entries of this log are 122 bytes; whatever fits here is hashed without touching the heap.
    private const int OnStack = 512;

    /// <summary>Root of the tree without leaves: SHA-256 of nothing.</summary>
    public static Digest Empty { get; } = Hash([]);

    /// <summary>Hash of one entry as a leaf.</summary>
    /// <param name="entry">The entry's bytes, any length.</param>
    public static Digest Leaf(ReadOnlySpan<byte> entry)
    {
        var length = 1 + entry.Length;
        var input = length <= OnStack ? stackalloc byte[length] : new byte[length];
        input[0] = LeafPrefix;
        entry.CopyTo(input[1..]);
        return Hash(input);
    }

    /// <summary>Hash of two neighbouring subtrees together.</summary>
    public static Digest Node(in Digest left, in Digest right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Digest.Size)];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Digest.Size)..]);
        return Hash(input);
    }

    /// <summary>Root over leaf hashes, as <see cref="Leaf"/> gives them; <see cref="Empty"/> when there are none.</summary>
    public static Digest RootOf(IReadOnlyList<Digest> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        var tree = Frontier.Empty;
        for (var i = 0; i < leaves.Count; i++)
        {
            tree.Append(leaves[i]);
        }

        return tree.Root;
    }

    private static Digest Hash(ReadOnlySpan<byte> input)
    {
        Span<byte> hash = stackalloc byte[Digest.Size];
        SHA256.HashData(input, hash);
        return Digest.From(hash);
    }
}
