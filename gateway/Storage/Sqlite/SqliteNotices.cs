using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Notices;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Notices in SQLite.</summary>
internal sealed class SqliteNotices(SqliteDatabase database) : INoticeStore
{
    /// <param name="session">In the transaction that records it.</param>
    public static void Write(SqliteSession session, Guid id, NoticeMark mark, long position) => session.Execute(
        """
        INSERT INTO notices (id, position, organisation, signal, other_organisation, other_signal, valid_until)
        VALUES ($id, $position, $organisation, $signal, $otherOrganisation, $otherSignal, $until)
        """,
        ("$id", Bytes(id)),
        ("$position", position),
        ("$organisation", mark.Organisation),
        ("$signal", Bytes(mark.Signal)),
        ("$otherOrganisation", mark.OtherOrganisation),
        ("$otherSignal", Bytes(mark.OtherSignal)),
        ("$until", mark.ValidUntil.ToUnixTimeMilliseconds()));

    public Task<IReadOnlyList<StoredNotice>> ListAsync(
        string organisation, DateTimeOffset now, int after, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredNotice>>(database.Read(session => session.Query(
            NoticeStatements.List,
            row => NoticeStatements.Read(row, column => new(row.GetFieldValue<byte[]>(column), bigEndian: true)),
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

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(NoticeStatements.Sweep, ("$1", now.ToUnixTimeMilliseconds())), Durability.Power, cancellationToken);

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);
}
