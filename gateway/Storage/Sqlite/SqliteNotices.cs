using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Notices;
using Bekend.Hosting.Storage;
using Microsoft.Data.Sqlite;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Notices in SQLite.</summary>
internal sealed class SqliteNotices(SqliteDatabase database) : INoticeStore
{
    /// <param name="session">In the transaction that records it.</param>
    public static void Write(SqliteSession session, Guid id, NoticeMark mark, long position) => session.Execute(
        """
        INSERT INTO notices (id, position, organisation, signal, other_organisation, other_signal, valid_until, given_at, push_at)
        VALUES ($id, $position, $organisation, $signal, $otherOrganisation, $otherSignal, $until, $given, $push)
        """,
        ("$id", Bytes(id)),
        ("$position", position),
        ("$organisation", mark.Organisation),
        ("$signal", Bytes(mark.Signal)),
        ("$otherOrganisation", mark.OtherOrganisation),
        ("$otherSignal", Bytes(mark.OtherSignal)),
        ("$until", mark.ValidUntil.ToUnixTimeMilliseconds()),
        ("$given", mark.GivenAt.ToUnixTimeMilliseconds()),
        ("$push", mark.HasHook ? mark.GivenAt.ToUnixTimeMilliseconds() : null));

    public Task<IReadOnlyList<StoredNotice>> ListAsync(
        string organisation, DateTimeOffset now, int after, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredNotice>>(database.Read(session => session.Query(
            NoticeStatements.List,
            Read,
            ("$1", organisation),
            ("$2", now.ToUnixTimeMilliseconds()),
            ("$3", count),
            ("$4", after))));

    public Task<bool> AcknowledgeAsync(string organisation, Guid id, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute(
                NoticeStatements.Acknowledge, ("$1", organisation), ("$2", Bytes(id)), ("$3", now.ToUnixTimeMilliseconds())) == 1,
            Durability.Power,
            cancellationToken);

    public Task<IReadOnlyList<StoredNotice>> ListDueAsync(DateTimeOffset now, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredNotice>>(database.Read(session => session.Query(
            NoticeStatements.Due, Read, ("$1", now.ToUnixTimeMilliseconds()), ("$2", count))));

    public Task PostponeAsync(Guid id, int failed, DateTimeOffset? next, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            NoticeStatements.Postpone, ("$1", Bytes(id)), ("$2", failed), ("$3", next?.ToUnixTimeMilliseconds())),
        Durability.Power,
        cancellationToken);

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(NoticeStatements.Sweep, ("$1", now.ToUnixTimeMilliseconds())), Durability.Power, cancellationToken);

    private static StoredNotice Read(SqliteDataReader row) =>
        NoticeStatements.Read(row, column => new(row.GetFieldValue<byte[]>(column), bigEndian: true));

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);
}
