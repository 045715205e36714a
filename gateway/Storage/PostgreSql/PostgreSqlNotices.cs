using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Notices;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Notices in PostgreSQL.</summary>
internal sealed class PostgreSqlNotices(PostgreSqlDatabase database) : INoticeStore
{
    /// <param name="statements">In the transaction that records them.</param>
    /// <param name="batch">One record or more.</param>
    public static void Write(PostgreSqlBatch statements, SequencedBatch batch)
    {
        foreach (var (record, offset) in batch.Records.Select((record, offset) => (record, offset)))
        {
            if (record.Notice is { } mark)
            {
                statements.Execute(
                    """
                    INSERT INTO notices (id, position, organisation, signal, other_organisation, other_signal, valid_until)
                    VALUES ($1, $2, $3, $4, $5, $6, $7)
                    """,
                    record.Id,
                    batch.First + offset,
                    mark.Organisation,
                    mark.Signal,
                    mark.OtherOrganisation,
                    mark.OtherSignal,
                    mark.ValidUntil.ToUnixTimeMilliseconds());
            }
        }
    }

    public async Task<IReadOnlyList<StoredNotice>> ListAsync(
        string organisation, DateTimeOffset now, int after, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                NoticeStatements.List,
                row => NoticeStatements.Read(row, row.GetGuid),
                organisation,
                now.ToUnixTimeMilliseconds(),
                (long)count,
                (long)after),
            cancellationToken);

    public async Task<bool> AcknowledgeAsync(string organisation, Guid id, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(NoticeStatements.Acknowledge, cancellationToken, organisation, id, now.ToUnixTimeMilliseconds()) == 1;

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync(NoticeStatements.Sweep, cancellationToken, now.ToUnixTimeMilliseconds());
}
