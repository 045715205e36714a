using System.Globalization;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>The nodes of the log's tree, read inside a transaction.</summary>
internal sealed class SqliteNodes(SqliteSession session) : INodeReader
{
    public Digest Read(NodeId node) => Read(session, node);

    public static Digest Read(SqliteSession session, NodeId node) =>
        session.Scalar(
            "SELECT hash FROM log_nodes WHERE level = $level AND position = $position",
            ("$level", node.Level),
            ("$position", node.Index)) is byte[] hash
            ? Digest.From(hash)
            : throw new KeyNotFoundException(
                string.Create(CultureInfo.InvariantCulture, $"The log has no node at level {node.Level}, position {node.Index}."));

    public static void Write(SqliteSession session, NodeId node, Digest digest) =>
        session.Execute(
            "INSERT INTO log_nodes (level, position, hash) VALUES ($level, $position, $hash)",
            ("$level", node.Level),
            ("$position", node.Index),
            ("$hash", digest.ToArray()));
}
