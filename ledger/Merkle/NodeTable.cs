using System.Globalization;

namespace Bekend.Ledger.Merkle;

/// <summary>Nodes in memory, such as those that a proof needs, fetched in one go.</summary>
/// <param name="nodes">Each node once.</param>
public sealed class NodeTable(IEnumerable<KeyValuePair<NodeId, Digest>> nodes) : INodeReader
{
    private readonly Dictionary<NodeId, Digest> _nodes = new(nodes);

    /// <inheritdoc/>
    public Digest Read(NodeId node) => _nodes.TryGetValue(node, out var digest)
        ? digest
        : throw new KeyNotFoundException(
            string.Create(CultureInfo.InvariantCulture, $"There is no node at level {node.Level}, position {node.Index}."));
}
