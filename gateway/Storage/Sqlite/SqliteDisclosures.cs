using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Storage;
using Microsoft.Data.Sqlite;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Rows of disclosures, written and read inside a transaction.</summary>
internal static class SqliteDisclosures
{
    /// <summary>Columns in the order in which <see cref="Read"/> wants them, with what the log has at the place they name.</summary>
    public const string Select =
        """
        SELECT d.id, d.time, d.covenant, d.organisation, d.person, d.purpose, d.outcome, d.position,
               e.entry, b.protected, p.wrapped_key, p.payload
        FROM disclosures d
        LEFT JOIN log_entries e ON e.position = d.position
        LEFT JOIN log_payloads p ON p.id = d.id
        LEFT JOIN log_buckets b ON b.bucket = p.bucket
        """;

    public static void Write(SqliteSession session, DisclosureOverview overview, long position) => session.Execute(
        """
        INSERT INTO disclosures (id, position, time, covenant, organisation, person, purpose, outcome)
        VALUES ($id, $position, $time, $covenant, $organisation, $person, $purpose, $outcome)
        """,
        ("$id", overview.Id.ToByteArray(bigEndian: true)),
        ("$position", position),
        ("$time", overview.Time.ToUnixTimeMilliseconds()),
        ("$covenant", overview.Covenant),
        ("$organisation", overview.Organisation),
        ("$person", overview.Person),
        ("$purpose", overview.Purpose),
        ("$outcome", (int)overview.Outcome));

    public static StoredDisclosure Read(SqliteDataReader row) => new(
        new(
            new(row.GetFieldValue<byte[]>(0), bigEndian: true),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            (DisclosureOutcome)row.GetInt32(6)),
        row.GetInt64(7),
        Bytes(row, 8),
        Bytes(row, 9),
        Bytes(row, 10),
        Bytes(row, 11));

    private static byte[]? Bytes(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
