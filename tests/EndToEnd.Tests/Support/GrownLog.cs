using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using Bekend.Ledger.Witnesses;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>A log as it ended: what was said of it on the way must be of this one.</summary>
internal sealed class GrownLog
{
    private readonly NoteVerifier _key;
    private readonly IReadOnlyList<byte[]> _entries;
    private readonly NodeTable _nodes;
    private readonly Checkpoint _last;

    /// <summary>Fails unless the checkpoint is signed and its root is that of the entries, computed from nothing.</summary>
    /// <param name="vkey">The log's key.</param>
    /// <param name="checkpoint">The last one, as served.</param>
    /// <param name="entries">As stored.</param>
    public GrownLog(string vkey, string checkpoint, IReadOnlyList<byte[]> entries)
    {
        Assert.True(NoteVerifier.TryParse(vkey, out var key));
        (_key, _entries, _last) = (key, entries, Open(checkpoint, key));
        Assert.Equal((entries.Count, Convert.ToBase64String(GatewayLog.Root(entries))), (_last.Size, _last.Root.ToString()));
        var (frontier, nodes) = (Frontier.Empty, new List<KeyValuePair<NodeId, Digest>>());
        foreach (var entry in entries)
        {
            frontier.Append(MerkleHash.Leaf(entry), nodes);
        }

        _nodes = new(nodes);
    }

    /// <summary>Fails unless a receipt verifies, its entry is in this log at its place, and the tree it was given under is one that this log had.</summary>
    /// <returns>Place of the entry.</returns>
    public long AssertHolds(string receipt)
    {
        var valid = Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt, _key));
        Assert.True(Receipt.TryParse(receipt, out var parsed));
        Assert.Equal(_entries[(int)valid.Index], parsed.Extra!.Value.ToArray());
        var proof = InclusionProof.Prove(valid.Index, _last.Size, _nodes);
        Assert.True(InclusionProof.Check(proof, valid.Index, _last.Size, MerkleHash.Leaf(parsed.Extra.Value.Span), _last.Root));
        AssertHad(valid.Checkpoint);
        return valid.Index;
    }

    /// <summary>Whether a witness's cosignature is under a receipt's checkpoint.</summary>
    public static bool IsCosigned(string receipt, WitnessVerifier witness) =>
        Receipt.TryParse(receipt, out var parsed) && SignedNote.TryParse(parsed.Checkpoint, out var note) && witness.HasCosigned(note, out _);

    /// <summary>Fails unless this log had such a tree on its way.</summary>
    public void AssertHad(Checkpoint seen)
    {
        Assert.True(seen.Size <= _last.Size, $"{seen.Size} entries were signed for, and there are {_last.Size}");
        var proof = ConsistencyProof.Prove(seen.Size, _last.Size, _nodes);
        Assert.True(ConsistencyProof.Check(proof, seen.Size, _last.Size, seen.Root, _last.Root), $"the tree of {seen.Size} entries was another one");
    }

    private static Checkpoint Open(string note, NoteVerifier key)
    {
        Assert.True(SignedNote.TryOpen(note, key, out var text));
        Assert.True(Checkpoint.TryParse(text, out var checkpoint));
        return checkpoint;
    }
}
