using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Witnesses;

namespace Bekend.Connector.Tests.Support;

/// <summary>A log that signs several histories, which are the same up to a point.</summary>
internal sealed class ForkedLog : IDisposable
{
    public const int Common = 3;

    private readonly NoteSigner _signer;

    public ForkedLog(string origin = "log.example/forked") => _signer = NoteSigner.Generate(origin);

    public string Vkey => _signer.Verifier.Format();

    public string Origin => _signer.Verifier.Name;

    /// <summary>A request that proves what it says, within one history.</summary>
    public string Request(int history, long old, long size) =>
        new WitnessRequest(old, old == 0 ? [] : ConsistencyProof.Prove(old, size, Nodes(history, size)), Note(history, size)).Format();

    /// <summary>The checkpoint of one history, signed.</summary>
    public string Note(int history, long size) => _signer.Sign(new Checkpoint(Origin, size, Root(history, size)).Format());

    public static Digest Root(int history, long size) => MerkleHash.RootOf([.. Leaves(history, size)]);

    public void Dispose() => _signer.Dispose();

    private static NodeTable Nodes(int history, long size)
    {
        var (frontier, nodes) = (Frontier.Empty, new List<KeyValuePair<NodeId, Digest>>());
        foreach (var leaf in Leaves(history, size))
        {
            frontier.Append(leaf, nodes);
        }

        return new(nodes);
    }

    private static IEnumerable<Digest> Leaves(int history, long size) =>
        Enumerable.Range(0, (int)size).Select(at => MerkleHash.Leaf([(byte)at, (byte)(at < Common ? 0 : history)]));
}
