using System.Data.Common;
using Bekend.Gateway.Rotation;

namespace Bekend.Gateway.Storage;

/// <summary>Rotations as every database keeps them.</summary>
internal static class KeyRotationRow
{
    public const string OfCovenant = Select + " WHERE covenant = $1 ORDER BY from_version";

    public const string Open = Select + " WHERE step < 5 ORDER BY covenant";

    public const string Insert =
        """
        INSERT INTO key_rotations (covenant, from_version, started_at, log_index, step) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
        """;

    public const string Advance =
        """
        UPDATE key_rotations SET step = $1, total = $2, remaining = $3, switched_at = $4, closes_at = $5, closed_at = $6
        WHERE covenant = $7 AND from_version = $8 AND step = $9
        """;

    private const string Select =
        """
        SELECT covenant, from_version, started_at, log_index, step, total, remaining, switched_at, closes_at, closed_at FROM key_rotations
        """;

    /// <summary>What <see cref="Insert"/> takes, in order.</summary>
    public static object?[] ValuesToInsert(KeyRotation rotation) =>
        [rotation.Covenant, rotation.From, rotation.StartedAt.ToUnixTimeMilliseconds(), rotation.LogIndex, (int)rotation.Step];

    /// <summary>What <see cref="Advance"/> takes, in order.</summary>
    public static object?[] ValuesToAdvance(KeyRotation rotation, RotationStep from) =>
    [
        (int)rotation.Step, rotation.Total, rotation.Remaining, Milliseconds(rotation.SwitchedAt), Milliseconds(rotation.ClosesAt),
        Milliseconds(rotation.ClosedAt), rotation.Covenant, rotation.From, (int)from,
    ];

    /// <summary>Reads a row of either list.</summary>
    public static KeyRotation Read(DbDataReader row) => new(
        row.GetString(0), row.GetInt32(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetInt64(3), (RotationStep)row.GetInt32(4))
    {
        Total = Number(row, 5),
        Remaining = Number(row, 6),
        SwitchedAt = Time(row, 7),
        ClosesAt = Time(row, 8),
        ClosedAt = Time(row, 9),
    };

    private static long? Milliseconds(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();

    private static long? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static DateTimeOffset? Time(DbDataReader row, int column) =>
        Number(row, column) is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
}
