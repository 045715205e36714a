using Bekend.Hosting.Storage;

namespace Bekend.Indexing.Storage.Sqlite;

/// <summary>Removes signals that have ended, and what no signal says any more.</summary>
internal static class SqliteSweep
{
    private const string First = "number IN (SELECT number FROM signals WHERE valid_until <= $now ORDER BY valid_until LIMIT $count)";

    /// <returns>How many signals went; fewer than <paramref name="count"/> when no more have ended.</returns>
    public static int Run(SqliteSession session, DateTimeOffset now, int count)
    {
        (string, object?)[] values = [("$now", now.ToUnixTimeMilliseconds()), ("$count", count)];
        SqliteOutbox.AddEnded(session, First, values);
        var swept = session.Execute($"DELETE FROM signals WHERE {First}", values);

        // Whom to call may be a person: it goes with the last signal that says it.
        session.Execute("DELETE FROM descriptions WHERE NOT EXISTS (SELECT 1 FROM signals WHERE description = descriptions.number)");
        session.Execute("DELETE FROM holders WHERE NOT EXISTS (SELECT 1 FROM signals WHERE holder = holders.number)");
        return swept;
    }
}
