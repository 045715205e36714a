using System.Data.Common;
using Bekend.Gateway.Notices;

namespace Bekend.Gateway.Storage;

/// <summary>Reads and changes notices: the same statements for every database.</summary>
internal static class NoticeStatements
{
    /// <summary>One page. Values: organisation, now in ms, most to return, number to pass over.</summary>
    public const string List =
        $"""
        {Select}
        WHERE d.organisation = $1 AND d.acknowledged_at IS NULL AND d.valid_until > $2
        ORDER BY d.position LIMIT $3 OFFSET $4
        """;

    /// <summary>What is to be sent. Values: now in ms, most to return.</summary>
    public const string Due =
        $"""
        {Select}
        WHERE d.push_at <= $1 AND d.acknowledged_at IS NULL AND d.valid_until > $1
        ORDER BY d.push_at LIMIT $2
        """;

    /// <summary>Values: organisation, id, now in ms.</summary>
    public const string Acknowledge =
        "UPDATE notices SET acknowledged_at = coalesce(acknowledged_at, $3) WHERE organisation = $1 AND id = $2 AND valid_until > $3";

    /// <summary>Values: id, attempts that failed, when next in ms or null.</summary>
    public const string Postpone = "UPDATE notices SET pushes = $2, push_at = $3 WHERE id = $1";

    /// <summary>Value: now in ms.</summary>
    public const string Sweep = "DELETE FROM notices WHERE valid_until <= $1";

    private const string Select =
        $"""
        SELECT d.id, d.signal, d.other_signal, d.organisation, d.other_organisation, d.valid_until, d.given_at, d.push_at, d.pushes, {RecordColumns.Columns}
        FROM notices d
        {RecordColumns.Joins}
        """;

    /// <param name="row">A row of <see cref="List"/> or <see cref="Due"/>.</param>
    /// <param name="id">Reads an id, as the database keeps ids, from a column.</param>
    public static StoredNotice Read(DbDataReader row, Func<int, Guid> id) => new(
        new(row.GetString(3), id(1), row.GetString(4), id(2), Time(row, 5), Time(row, 6), !row.IsDBNull(7)),
        (int)row.GetInt64(8),
        RecordColumns.Read(row, 9, id(0)));

    private static DateTimeOffset Time(DbDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
