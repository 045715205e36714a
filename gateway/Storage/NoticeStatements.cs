using System.Data.Common;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Notices;

namespace Bekend.Gateway.Storage;

/// <summary>Reads and changes notices: the same statements for every database.</summary>
internal static class NoticeStatements
{
    /// <summary>One page. Values: organisation, now in ms, most to return, after which place.</summary>
    public const string List =
        $"""
        {Select}
        WHERE d.organisation = $1 AND d.acknowledged_at IS NULL AND d.valid_until > $2 AND d.position > $4
        ORDER BY d.position LIMIT $3
        """;

    /// <summary>What is to be sent. Values: now in ms, most to return, most of one organisation.</summary>
    public const string Due =
        $"""
        WITH due AS (
          SELECT id, row_number() OVER (PARTITION BY organisation ORDER BY push_at, position) AS turn
          FROM notices WHERE push_at <= $1 AND acknowledged_at IS NULL AND valid_until > $1)
        {Select}
        JOIN due ON due.id = d.id AND due.turn <= $3
        ORDER BY due.turn, d.push_at LIMIT $2
        """;

    /// <summary>Values: organisation, id, now in ms.</summary>
    public const string Acknowledge =
        "UPDATE notices SET acknowledged_at = coalesce(acknowledged_at, $3) WHERE organisation = $1 AND id = $2 AND valid_until > $3";

    /// <summary>Values: id, attempts that failed, when next in ms or null.</summary>
    public const string Postpone = "UPDATE notices SET pushes = $2, push_at = $3 WHERE id = $1";

    /// <summary>Values: signal, end in ms, now in ms.</summary>
    public const string Lift =
        "UPDATE notices SET valid_until = $2 WHERE (signal = $1 OR other_signal = $1) AND valid_until > $3 AND valid_until < $2";

    /// <summary>Value: now in ms.</summary>
    public const string Sweep = "DELETE FROM notices WHERE valid_until <= $1";

    private const string MarkColumns =
        "d.id, d.signal, d.other_signal, d.organisation, d.other_organisation, d.valid_until, d.given_at, d.push_at";

    private const string Select =
        $"""
        SELECT {MarkColumns}, d.pushes, {RecordColumns.Columns}
        FROM notices d
        {RecordColumns.Joins}
        """;

    /// <param name="row">A row of <see cref="List"/> or <see cref="Due"/>.</param>
    /// <param name="id">Reads an id, as the database keeps ids, from a column.</param>
    public static StoredNotice Read(DbDataReader row, Func<int, Guid> id) => new(
        ReadMark(row, id).Mark, (int)row.GetInt64(8), RecordColumns.Read(row, 9, id(0)));

    /// <param name="row">A row of <see cref="Of"/>.</param>
    /// <param name="id">Reads an id, as the database keeps ids, from a column.</param>
    public static (Guid Id, NoticeMark Mark) ReadMark(DbDataReader row, Func<int, Guid> id) => (
        id(0), new(row.GetString(3), id(1), row.GetString(4), id(2), Time(row, 5), Time(row, 6), !row.IsDBNull(7)));

    /// <summary>Those of some signals. Values: the signals, now in ms.</summary>
    /// <param name="among">A condition that a column is among the signals: a constant text.</param>
    public static string Of(string among) =>
        $"SELECT {MarkColumns} FROM notices d WHERE (d.signal {among} OR d.other_signal {among}) AND d.valid_until > $2";

    /// <summary>Ends some. Value: their ids.</summary>
    /// <param name="among">A condition that a column is among them: a constant text.</param>
    public static string End(string among) => $"DELETE FROM notices WHERE id {among}";

    private static DateTimeOffset Time(DbDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
