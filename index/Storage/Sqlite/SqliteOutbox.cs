using System.Text.Json;
using Bekend.Hosting.Storage;
using Bekend.Indexing.Outbox;

namespace Bekend.Indexing.Storage.Sqlite;

/// <summary>What the gateway must still put on record, inside whatever transaction brought it about.</summary>
internal static class SqliteOutbox
{
    /// <param name="session">In the transaction that removes the signals.</param>
    /// <param name="which">Which signals have ended: a condition on <c>held</c>, a constant text.</param>
    /// <param name="values">Values of the condition.</param>
    public static void AddEnded(SqliteSession session, string which, params (string, object?)[] values) => session.Execute(
        $"""
        INSERT INTO ended (id, organisation, covenant, reference, subject, kind, valid_until)
        SELECT id, organisation, covenant, reference, subject, kind, valid_until FROM held WHERE {which} ORDER BY valid_until
        """,
        values);

    public static List<EndedSignal> ListEnded(SqliteSession session, int count) => session.Query(
        "SELECT number, id, organisation, covenant, reference, subject, kind, valid_until FROM ended ORDER BY number LIMIT $count",
        row => new EndedSignal(
            row.GetInt64(0),
            new Guid(row.GetFieldValue<byte[]>(1), bigEndian: true),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7))),
        ("$count", count));

    /// <param name="session">In a transaction.</param>
    /// <param name="table">A table of the outbox.</param>
    /// <param name="numbers">Those that are on record.</param>
    public static int Forget(SqliteSession session, string table, IReadOnlyList<long> numbers) => session.Execute(
        $"DELETE FROM {table} WHERE number IN (SELECT value FROM json_each($numbers))",
        ("$numbers", JsonSerializer.Serialize(numbers)));
}
