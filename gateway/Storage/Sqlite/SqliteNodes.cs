using Bekend.Hosting.Storage;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>The nodes of the log's tree.</summary>
internal static class SqliteNodes
{
    public static NodeTable Read(SqliteSession session, IReadOnlyCollection<NodeId> nodes) => new(nodes
        .Select(node => (Node: node, Hash: (byte[]?)session.Scalar(
            "SELECT hash FROM log_nodes WHERE level = $level AND position = $position",
            ("$level", node.Level),
            ("$position", node.Index))))
        .Where(row => row.Hash is not null)
        .Select(row => KeyValuePair.Create(row.Node, Digest.From(row.Hash!))));

    public static void Write(SqliteSession session, NodeId node, Digest digest) =>
        session.Execute(
            "INSERT INTO log_nodes (level, position, hash) VALUES ($level, $position, $hash)",
            ("$level", node.Level),
            ("$position", node.Index),
            ("$hash", digest.ToArray()));
}
