using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Notices;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Notices in PostgreSQL.</summary>
internal sealed class PostgreSqlNotices(PostgreSqlDatabase database) : INoticeStore
{
    private const string Among = "= ANY ($1)";

    private static readonly string OfSignals = NoticeStatements.Of(Among);
    private static readonly string EndThese = NoticeStatements.End(Among);

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
                    INSERT INTO notices (id, position, organisation, signal, other_organisation, other_signal, valid_until, given_at, push_at)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $9 THEN $8 END)
                    """,
                    record.Id,
                    batch.First + offset,
                    mark.Organisation,
                    mark.Signal,
                    mark.OtherOrganisation,
                    mark.OtherSignal,
                    mark.ValidUntil.ToUnixTimeMilliseconds(),
                    mark.GivenAt.ToUnixTimeMilliseconds(),
                    mark.HasHook);
            }
        }
    }

    public async Task<IReadOnlyList<StoredNotice>> ListAsync(
        string organisation, DateTimeOffset now, long after, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                NoticeStatements.List,
                row => NoticeStatements.Read(row, row.GetGuid),
                organisation,
                now.ToUnixTimeMilliseconds(),
                (long)count,
                after),
            cancellationToken);

    public async Task<bool> AcknowledgeAsync(string organisation, Guid id, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(NoticeStatements.Acknowledge, cancellationToken, organisation, id, now.ToUnixTimeMilliseconds()) == 1;

    public async Task<IReadOnlyList<StoredNotice>> ListDueAsync(DateTimeOffset now, int count, int each, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                NoticeStatements.Due,
                row => NoticeStatements.Read(row, row.GetGuid),
                now.ToUnixTimeMilliseconds(),
                (long)count,
                (long)each),
            cancellationToken);

    public async Task<IReadOnlyList<(Guid Id, NoticeMark Mark)>> ListOfAsync(
        IReadOnlyCollection<Guid> signals, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                OfSignals,
                row => NoticeStatements.ReadMark(row, row.GetGuid),
                signals.ToArray(),
                now.ToUnixTimeMilliseconds()),
            cancellationToken);

    public Task EndAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        database.ExecuteAsync(EndThese, cancellationToken, ids.ToArray());

    public Task LiftAsync(Guid signal, DateTimeOffset validUntil, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            NoticeStatements.Lift, cancellationToken, signal, validUntil.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds());

    public Task PostponeAsync(Guid id, int failed, DateTimeOffset? next, CancellationToken cancellationToken) => next is { } moment
        ? database.ExecuteAsync(NoticeStatements.Postpone, cancellationToken, id, (long)failed, moment.ToUnixTimeMilliseconds())
        : database.ExecuteAsync("UPDATE notices SET pushes = $2, push_at = NULL WHERE id = $1", cancellationToken, id, (long)failed);

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync(NoticeStatements.Sweep, cancellationToken, now.ToUnixTimeMilliseconds());
}
