using System.Data.Common;
using Bekend.Gateway.Covenants;

namespace Bekend.Gateway.Storage;

/// <summary>Published versions as every database keeps them.</summary>
internal static class CovenantVersionRow
{
    public const string InOrder =
        "SELECT covenant, version, previous, text, note, log_index, published_at FROM covenant_versions ORDER BY log_index, covenant, version";

    public const string Insert =
        """
        INSERT INTO covenant_versions (covenant, version, previous, text, note, log_index, published_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
        """;

    /// <summary>What <see cref="Insert"/> takes, in order.</summary>
    public static object[] Values(PublishedVersion version) =>
    [
        version.Covenant, version.Version, version.Previous, version.Text, version.Note, version.LogIndex,
        version.PublishedAt.ToUnixTimeMilliseconds(),
    ];

    /// <summary>Reads a row of <see cref="InOrder"/>.</summary>
    public static PublishedVersion Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetInt64(5),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)));
}
