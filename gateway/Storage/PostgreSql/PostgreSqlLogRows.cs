using Bekend.Gateway.Disclosure;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Stores a sequenced batch: one statement a table, all in one round trip.</summary>
internal static class PostgreSqlLogRows
{
    /// <param name="session">In the transaction that has locked the log.</param>
    /// <param name="batch">One record or more.</param>
    public static Task WriteAsync(PostgreSqlSession session, SequencedBatch batch)
    {
        var statements = session.Batch();
        WriteRecords(statements, batch);
        WriteDisclosures(statements, batch);
        PostgreSqlSignalRecords.Write(statements, batch);
        PostgreSqlNotices.Write(statements, batch);
        PostgreSqlNodes.Write(statements, batch.Nodes);
        statements.Execute("UPDATE log_head SET size = $1, checkpoint = $2 WHERE one = 1", batch.Size, batch.Checkpoint);
        return statements.ExecuteAsync();
    }

    private static void WriteRecords(PostgreSqlBatch statements, SequencedBatch batch)
    {
        var ids = batch.Records.Select(record => record.Id).ToArray();
        statements.Execute(
            "INSERT INTO log_entries (position, id, entry) SELECT $1 + nth - 1, id, entry FROM unnest($2, $3) WITH ORDINALITY AS new (id, entry, nth)",
            batch.First,
            ids,
            batch.Records.Select(record => record.Entry).ToArray());
        statements.Execute(
            "INSERT INTO log_payloads (id, bucket, wrapped_key, payload) SELECT * FROM unnest($1, $2, $3, $4)",
            ids,
            batch.Records.Select(record => (long)record.Bucket).ToArray(),
            batch.Records.Select(record => record.WrappedKey).ToArray(),
            batch.Records.Select(record => record.Payload).ToArray());
    }

    private static void WriteDisclosures(PostgreSqlBatch statements, SequencedBatch batch)
    {
        var rows = batch.Records
            .Select((record, offset) => (record.Overview, Position: batch.First + offset))
            .Where(row => row.Overview is not null)
            .Select(row => (Overview: row.Overview!, row.Position))
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }

        statements.Execute(
            """
            INSERT INTO disclosures (id, position, time, covenant, organisation, person, purpose, outcome, case_tag, is_incomplete)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            rows.Select(row => row.Overview.Id).ToArray(),
            rows.Select(row => row.Position).ToArray(),
            rows.Select(row => row.Overview.Time.ToUnixTimeMilliseconds()).ToArray(),
            rows.Select(row => row.Overview.Covenant).ToArray(),
            rows.Select(row => row.Overview.Organisation).ToArray(),
            rows.Select(row => row.Overview.Person).ToArray(),
            rows.Select(row => row.Overview.Purpose).ToArray(),
            rows.Select(row => (int)row.Overview.Outcome).ToArray(),
            rows.Select(row => row.Overview.CaseTag).ToArray(),
            rows.Select(row => row.Overview.IsIncomplete is { } incomplete ? incomplete ? 1L : 0L : (long?)null).ToArray());
    }
}
