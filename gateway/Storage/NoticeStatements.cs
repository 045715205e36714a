using System.Data.Common;
using Bekend.Gateway.Notices;

namespace Bekend.Gateway.Storage;

/// <summary>Reads and changes notices: the same statements for every database.</summary>
internal static class NoticeStatements
{
    /// <summary>One page. Values: organisation, now in ms, most to return, number to pass over.</summary>
    public const string List =
        $"""
        SELECT d.id, d.signal, d.other_signal, d.organisation, d.other_organisation, d.valid_until, {RecordColumns.Columns}
        FROM notices d
        {RecordColumns.Joins}
        WHERE d.organisation = $1 AND d.acknowledged_at IS NULL AND d.valid_until > $2
        ORDER BY d.position LIMIT $3 OFFSET $4
        """;

    /// <summary>Values: organisation, id, now in ms.</summary>
    public const string Acknowledge =
        "UPDATE notices SET acknowledged_at = coalesce(acknowledged_at, $3) WHERE organisation = $1 AND id = $2 AND valid_until > $3";

    /// <summary>Value: now in ms.</summary>
    public const string Sweep = "DELETE FROM notices WHERE valid_until <= $1";

    /// <param name="row">A row of <see cref="List"/>.</param>
    /// <param name="id">Reads an id, as the database keeps ids, from a column.</param>
    public static StoredNotice Read(DbDataReader row, Func<int, Guid> id) => new(
        new(row.GetString(3), id(1), row.GetString(4), id(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))),
        RecordColumns.Read(row, 6, id(0)));
}
