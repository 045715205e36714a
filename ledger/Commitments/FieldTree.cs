using System.Security.Cryptography;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Commitments;

/// <summary>The tree over a record's fields, sorted by name in UTF-8.</summary>
internal sealed class FieldTree
{
    private readonly RecordField[] _fields;
    private readonly Digest[] _leaves;

    /// <summary>Commits to every field.</summary>
    /// <exception cref="ArgumentException">The key is not 32 bytes, or two fields have one name.</exception>
    public FieldTree(ReadOnlySpan<byte> recordKey, IReadOnlyList<RecordField> fields)
    {
        RecordKey.Require(recordKey, nameof(recordKey));
        _fields = [.. fields];
        Array.Sort(_fields, (a, b) => a.NameBytes.AsSpan().SequenceCompareTo(b.NameBytes));
        _leaves = new Digest[_fields.Length];

        Span<byte> salt = stackalloc byte[RecordKey.Size];
        Span<byte> pseudorandomKey = stackalloc byte[RecordKey.Size];
        FieldCommitment.Extract(recordKey, pseudorandomKey);
        for (var i = 0; i < _fields.Length; i++)
        {
            if (i > 0 && _fields[i].Name == _fields[i - 1].Name)
            {
                throw new ArgumentException("two fields have the same name", nameof(fields));
            }

            FieldCommitment.DeriveSalt(pseudorandomKey, _fields[i], salt);
            _leaves[i] = FieldCommitment.Leaf(salt, _fields[i]);
        }

        CryptographicOperations.ZeroMemory(salt);
        CryptographicOperations.ZeroMemory(pseudorandomKey);
    }

    /// <summary>Number of fields.</summary>
    public int Count => _fields.Length;

    /// <summary>RFC 6962 root over the fields.</summary>
    public Digest Root => MerkleHash.RootOf(_leaves);

    /// <summary>Position of a field by name, or -1.</summary>
    public int IndexOf(string name) => Array.FindIndex(_fields, field => field.Name == name);

    /// <summary>The field at a position.</summary>
    public RecordField FieldAt(int index) => _fields[index];

    /// <summary>Inclusion path of the field at a position.</summary>
    public IReadOnlyList<Digest> PathTo(int index)
    {
        var nodes = new List<KeyValuePair<NodeId, Digest>>(2 * _leaves.Length);
        var tree = Frontier.Empty;
        foreach (var leaf in _leaves)
        {
            tree.Append(leaf, nodes);
        }

        return InclusionProof.Prove(index, Count, new NodeTable(nodes));
    }

    private sealed class NodeTable(IEnumerable<KeyValuePair<NodeId, Digest>> nodes) : INodeReader
    {
        private readonly Dictionary<NodeId, Digest> _nodes = new(nodes);

        public Digest Read(NodeId node) => _nodes[node];
    }
}
