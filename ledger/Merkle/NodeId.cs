namespace Bekend.Ledger.Merkle;

/// <summary>Position of a complete subtree.</summary>
/// <param name="Level">Height, 0 to 62: the node covers 2^Level leaves; 0 is a leaf.</param>
/// <param name="Index">Position within its level, from 0: the node covers the leaves from Index·2^Level on.</param>
public readonly record struct NodeId(int Level, long Index);
