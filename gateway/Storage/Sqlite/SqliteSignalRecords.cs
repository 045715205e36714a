using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Signals;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Records about signals in SQLite.</summary>
internal sealed class SqliteSignalRecords(SqliteDatabase database) : ISignalRecordStore
{
    /// <param name="session">In the transaction that records it.</param>
    public static void Write(SqliteSession session, Guid id, SignalMark mark, long position) => session.Execute(
        "INSERT INTO signal_records (id, position, organisation, signal, trail) VALUES ($id, $position, $organisation, $signal, $trail)",
        ("$id", id.ToByteArray(bigEndian: true)),
        ("$position", position),
        ("$organisation", mark.Organisation),
        ("$signal", mark.Signal.ToByteArray(bigEndian: true)),
        ("$trail", mark.Trail));

    public Task<IReadOnlyList<StoredRecord>> ListAsync(
        string organisation, Guid signal, int after, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredRecord>>(database.Read(session => session.Query(
            SignalRecordStatement.List,
            row => RecordColumns.Read(row, 1, new(row.GetFieldValue<byte[]>(0), bigEndian: true)),
            ("$1", organisation),
            ("$2", signal.ToByteArray(bigEndian: true)),
            ("$3", count),
            ("$4", after))));
}
