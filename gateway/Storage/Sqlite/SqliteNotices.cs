using System.Text.Json;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Notices;
using Bekend.Hosting.Storage;
using Microsoft.Data.Sqlite;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Notices in SQLite.</summary>
internal sealed class SqliteNotices(SqliteDatabase database) : INoticeStore
{
    private const string Among = "IN (SELECT unhex(value) FROM json_each($1))";

    private static readonly string OfSignals = NoticeStatements.Of(Among);
    private static readonly string EndThese = NoticeStatements.End(Among);

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
        string organisation, DateTimeOffset now, long after, int count, CancellationToken cancellationToken) =>
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

    public Task<IReadOnlyList<StoredNotice>> ListDueAsync(DateTimeOffset now, int count, int each, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredNotice>>(database.Read(session => session.Query(
            NoticeStatements.Due, Read, ("$1", now.ToUnixTimeMilliseconds()), ("$2", count), ("$3", each))));

    public Task<IReadOnlyList<(Guid Id, NoticeMark Mark)>> ListOfAsync(
        IReadOnlyCollection<Guid> signals, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(Guid Id, NoticeMark Mark)>>(database.Read(session => session.Query(
            OfSignals, row => NoticeStatements.ReadMark(row, column => Id(row, column)), ("$1", Texts(signals)), ("$2", now.ToUnixTimeMilliseconds()))));

    public Task EndAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(EndThese, ("$1", Texts(ids))), Durability.Power, cancellationToken);

    public Task LiftAsync(Guid signal, DateTimeOffset validUntil, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            NoticeStatements.Lift,
            ("$1", Bytes(signal)),
            ("$2", validUntil.ToUnixTimeMilliseconds()),
            ("$3", now.ToUnixTimeMilliseconds())),
        Durability.Power,
        cancellationToken);

    public Task PostponeAsync(Guid id, int failed, DateTimeOffset? next, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            NoticeStatements.Postpone, ("$1", Bytes(id)), ("$2", failed), ("$3", next?.ToUnixTimeMilliseconds())),
        Durability.Power,
        cancellationToken);

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(NoticeStatements.Sweep, ("$1", now.ToUnixTimeMilliseconds())), Durability.Power, cancellationToken);

    private static StoredNotice Read(SqliteDataReader row) =>
        NoticeStatements.Read(row, column => Id(row, column));

    private static Guid Id(SqliteDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);

    private static string Texts(IEnumerable<Guid> ids) => JsonSerializer.Serialize(ids.Select(id => Convert.ToHexString(Bytes(id))));

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);
}
