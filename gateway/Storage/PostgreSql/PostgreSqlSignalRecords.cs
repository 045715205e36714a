using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Signals;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Records about signals in PostgreSQL.</summary>
internal sealed class PostgreSqlSignalRecords(PostgreSqlDatabase database) : ISignalRecordStore
{
    /// <param name="statements">In the transaction that records them.</param>
    /// <param name="batch">One record or more.</param>
    public static void Write(PostgreSqlBatch statements, SequencedBatch batch)
    {
        var rows = batch.Records
            .Select((record, offset) => (record.Id, Mark: record.Signal, Position: batch.First + offset))
            .Where(row => row.Mark is not null)
            .Select(row => (row.Id, Mark: row.Mark!, row.Position))
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }

        statements.Execute(
            "INSERT INTO signal_records (id, position, organisation, signal, trail) SELECT * FROM unnest($1, $2, $3, $4, $5)",
            rows.Select(row => row.Id).ToArray(),
            rows.Select(row => row.Position).ToArray(),
            rows.Select(row => row.Mark.Organisation).ToArray(),
            rows.Select(row => row.Mark.Signal).ToArray(),
            rows.Select(row => row.Mark.Trail).ToArray());
    }

    public async Task<IReadOnlyList<StoredRecord>> ListAsync(
        string organisation, Guid signal, int after, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                SignalRecordStatement.List,
                row => RecordColumns.Read(row, 1, row.GetGuid(0)),
                organisation,
                signal,
                (long)count,
                (long)after),
            cancellationToken);
}
