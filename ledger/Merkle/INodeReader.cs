namespace Bekend.Ledger.Merkle;

/// <summary>Where the hashes of complete subtrees are kept.</summary>
public interface INodeReader
{
    /// <summary>Hash of one complete subtree.</summary>
    /// <exception cref="KeyNotFoundException">
    /// The node is not stored. Never answer a made-up value: a proof over it would be refused by whoever checks it.
    /// </exception>
    Digest Read(NodeId node);
}
