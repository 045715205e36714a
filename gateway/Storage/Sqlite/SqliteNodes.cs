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

    /// <summary>Nodes side by side, from left to right.</summary>
    public static List<Digest> ReadRow(SqliteSession session, NodeId first, int count) => session.Query(
        "SELECT hash FROM log_nodes WHERE level = $level AND position >= $first AND position < $end ORDER BY position",
        row => Digest.From(row.GetFieldValue<byte[]>(0)),
        ("$level", first.Level),
        ("$first", first.Index),
        ("$end", first.Index + count));

    public static void Write(SqliteSession session, NodeId node, Digest digest) =>
        session.Execute(
            "INSERT INTO log_nodes (level, position, hash) VALUES ($level, $position, $hash)",
            ("$level", node.Level),
            ("$position", node.Index),
            ("$hash", digest.ToArray()));
}
