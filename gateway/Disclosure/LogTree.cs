using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;

namespace Bekend.Gateway.Disclosure;

/// <summary>The stored tree as the newest checkpoint has it: proves what is in it, and nothing that is not.</summary>
/// <remarks>For one request: nodes are read once, and neighbours share nearly all of them.</remarks>
internal sealed class LogTree : INodeReader
{
    private readonly ILogStore _store;
    private readonly string _note;
    private readonly Checkpoint? _checkpoint;
    private readonly Dictionary<NodeId, Digest> _nodes = [];

    private LogTree(ILogStore store, string note, Checkpoint? checkpoint) =>
        (_store, _note, _checkpoint) = (store, note, checkpoint);

    /// <summary>Reads the newest checkpoint. Nodes are final, so what is read later fits it.</summary>
    public static LogTree Open(ILogStore store, NoteVerifier verifier)
    {
        var note = store.ReadHead().Checkpoint ?? string.Empty;
        return SignedNote.TryOpen(note, verifier, out var text) && Checkpoint.TryParse(text, out var checkpoint)
            ? new(store, note, checkpoint)
            : new(store, note, null);
    }

    /// <summary>Proves that an entry is at a place under the signed root.</summary>
    /// <returns>Null when it is not, or when the stored tree is damaged: a proof that does not hold is never given out.</returns>
    public LogReceipt? Prove(long position, byte[] entry)
    {
        if (_checkpoint is not { } checkpoint || position < 0 || position >= checkpoint.Size)
        {
            return null;
        }

        try
        {
            var proof = InclusionProof.Prove(position, checkpoint.Size, this);
            return InclusionProof.Check(proof, position, checkpoint.Size, MerkleHash.Leaf(entry), checkpoint.Root)
                ? new(position, proof, entry, _note)
                : null;
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }

    Digest INodeReader.Read(NodeId node)
    {
        if (!_nodes.TryGetValue(node, out var digest))
        {
            digest = _store.ReadNode(node);
            _nodes.Add(node, digest);
        }

        return digest;
    }
}
