using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Tests.Merkle;

/// <summary>A tree of equal leaves: every node of a level is the same, so that trees of any size are at hand.</summary>
internal sealed class UniformNodes : INodeReader
{
    private readonly Digest[] _levels = new Digest[63];

    public UniformNodes()
    {
        _levels[0] = MerkleHash.Leaf("leaf"u8);
        for (var level = 1; level < _levels.Length; level++)
        {
            _levels[level] = MerkleHash.Node(_levels[level - 1], _levels[level - 1]);
        }
    }

    public Digest Leaf => _levels[0];

    public Digest Read(NodeId node) => _levels[node.Level];
}
