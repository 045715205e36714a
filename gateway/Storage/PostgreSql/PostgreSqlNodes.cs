using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Ledger.Merkle;
using Npgsql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>The nodes of the log's tree.</summary>
internal static class PostgreSqlNodes
{
    /// <summary>Reads many, each named once, in one round trip.</summary>
    public static async Task<NodeTable> ReadAsync(PostgreSqlSession session, IReadOnlyCollection<NodeId> nodes) =>
        new(await session.QueryAsync(
            """
            SELECT node.level, node.position, node.hash
            FROM unnest($1, $2) AS wanted (level, position)
            JOIN log_nodes node ON node.level = wanted.level AND node.position = wanted.position
            """,
            Read,
            nodes.Select(node => node.Level).ToArray(),
            nodes.Select(node => node.Index).ToArray()));

    /// <summary>Reads nodes side by side, from left to right.</summary>
    public static Task<List<Digest>> ReadRowAsync(PostgreSqlSession session, NodeId first, int count) => session.QueryAsync(
        "SELECT hash FROM log_nodes WHERE level = $1 AND position >= $2 AND position < $3 ORDER BY position",
        row => Digest.From(row.GetFieldValue<byte[]>(0)),
        first.Level,
        first.Index,
        first.Index + count);

    /// <summary>Reads a row of level, position and hash.</summary>
    public static KeyValuePair<NodeId, Digest> Read(NpgsqlDataReader row) =>
        KeyValuePair.Create(new NodeId(row.GetInt32(0), row.GetInt64(1)), Digest.From(row.GetFieldValue<byte[]>(2)));

    public static void Write(PostgreSqlBatch batch, IReadOnlyDictionary<NodeId, Digest> nodes) => batch.Execute(
        "INSERT INTO log_nodes (level, position, hash) SELECT * FROM unnest($1, $2, $3)",
        nodes.Select(node => node.Key.Level).ToArray(),
        nodes.Select(node => node.Key.Index).ToArray(),
        nodes.Select(node => node.Value.ToArray()).ToArray());
}
