using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Tests.Merkle;

/// <summary>A tree grown leaf by leaf, with all complete nodes kept.</summary>
internal sealed class MemoryNodes : INodeReader
{
    public Dictionary<NodeId, Digest> Nodes { get; } = [];

    public Digest Read(NodeId node) => Nodes[node];

    /// <summary>Leaves that differ from one another: the hash of their index.</summary>
    public static Digest LeafAt(long index) => MerkleHash.Leaf(BitConverter.GetBytes(index));

    public static MemoryNodes OfSize(long size)
    {
        var tree = new MemoryNodes();
        var frontier = Frontier.Empty;
        for (var i = 0L; i < size; i++)
        {
            frontier.Append(LeafAt(i), tree.Nodes);
        }

        return tree;
    }
}
