using System.Data.Common;
using Bekend.Indexing.Outbox;

namespace Bekend.Indexing.Storage;

/// <summary>One key that two signals share: the same columns for every database.</summary>
internal static class MatchRow
{
    public const string Columns =
        """
        a.covenant, a.subject,
        a.organisation, a.reference, a.kind, a.contact_point, a.valid_until,
        b.organisation, b.reference, b.kind, b.contact_point, b.valid_until,
        ka.kind, kb.kind
        """;

    public static MatchedPair Read(DbDataReader row, Guid first, Guid second) => new(
        row.GetString(0),
        row.GetString(1),
        ReadSignal(row, 2, first),
        ReadSignal(row, 7, second),
        [(row.GetString(12), row.GetString(13))]);

    private static MatchedSignal ReadSignal(DbDataReader row, int column, Guid id) => new(
        id,
        row.GetString(column),
        row.GetString(column + 1),
        row.GetString(column + 2),
        row.GetString(column + 3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column + 4)));
}
