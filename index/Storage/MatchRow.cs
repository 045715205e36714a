using System.Data.Common;
using Bekend.Indexing.Outbox;

namespace Bekend.Indexing.Storage;

/// <summary>What two signals on one subject say: the same columns for every database, those of the keys that they share after them.</summary>
internal static class MatchRow
{
    public const int Count = 12;

    public const string Columns =
        """
        a.covenant, a.subject,
        a.organisation, a.reference, a.kind, a.contact_point, a.valid_until,
        b.organisation, b.reference, b.kind, b.contact_point, b.valid_until
        """;

    /// <param name="row">With the columns.</param>
    /// <param name="first">Id of a.</param>
    /// <param name="second">Id of b.</param>
    /// <param name="kinds">Of each key that they share, what a calls it and what b does.</param>
    public static MatchedPair Read(DbDataReader row, Guid first, Guid second, IReadOnlyList<(string First, string Second)> kinds) => new(
        row.GetString(0),
        row.GetString(1),
        ReadSignal(row, 2, first),
        ReadSignal(row, 7, second),
        kinds);

    private static MatchedSignal ReadSignal(DbDataReader row, int column, Guid id) => new(
        id,
        row.GetString(column),
        row.GetString(column + 1),
        row.GetString(column + 2),
        row.GetString(column + 3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column + 4)));
}
