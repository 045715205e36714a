using System.Data.Common;
using Bekend.Gateway.Attention;

namespace Bekend.Gateway.Storage;

/// <summary>A row of points, the same in both databases but for the id.</summary>
internal static class AttentionRow
{
    /// <summary>In the order in which <see cref="Read"/> reads them.</summary>
    public const string Columns = "id, covenant, kind, organisation, person, raised_at, count, part, ends_at, handled_at, handled_by, explanation";

    /// <param name="row">The row.</param>
    /// <param name="id">Its first column, as the database keeps ids.</param>
    public static AttentionPoint Read(DbDataReader row, Guid id) => new(
        id,
        row.GetString(1),
        (AttentionKind)row.GetInt32(2),
        row.GetString(3),
        row.GetString(4),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        row.GetInt64(6),
        row.GetInt64(7),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)))
    {
        Handling = row.IsDBNull(9)
            ? null
            : new(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9)), row.GetString(10), row.GetFieldValue<byte[]>(11)),
    };
}
