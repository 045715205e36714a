using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Outbox;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>What the gateway must still put on record, inside whatever transaction brought it about.</summary>
internal static class PostgreSqlOutbox
{
    public static Task<List<EndedSignal>> ListEndedAsync(PostgreSqlSession session, int count) => session.QueryAsync(
        "SELECT number, id, organisation, covenant, reference, subject, kind, valid_until FROM ended ORDER BY number LIMIT $1",
        row => new EndedSignal(
            row.GetInt64(0),
            row.GetGuid(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7))),
        (long)count);
}
