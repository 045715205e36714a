using System.Data.Common;
using Bekend.Gateway.Covenants;

namespace Bekend.Gateway.Storage;

/// <summary>Published versions as every database keeps them.</summary>
internal static class CovenantVersionRow
{
    public const string Select = "SELECT covenant, version, text, note, log_index, published_at FROM covenant_versions";

    public const string InOrder = Select + " ORDER BY log_index, covenant, version";

    /// <summary>Reads a row of <see cref="Select"/>.</summary>
    public static PublishedVersion Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetInt64(4),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)));
}
