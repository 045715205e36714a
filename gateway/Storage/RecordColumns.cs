using System.Data.Common;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Storage;

/// <summary>The part of a statement that reads records: the same for every table that lists them, which it calls <c>d</c>, and every database.</summary>
internal static class RecordColumns
{
    public const string Columns = "d.position, e.entry, b.protected, p.wrapped_key, p.payload";

    public const string Joins =
        """
        LEFT JOIN log_entries e ON e.position = d.position
        LEFT JOIN log_payloads p ON p.id = d.id
        LEFT JOIN log_buckets b ON b.bucket = p.bucket
        """;

    /// <param name="row">A row.</param>
    /// <param name="first">Number of the first of <see cref="Columns"/>.</param>
    /// <param name="id">The record's id, as the database keeps ids.</param>
    public static StoredRecord Read(DbDataReader row, int first, Guid id) => new(
        id, row.GetInt64(first), Bytes(row, first + 1), Bytes(row, first + 2), Bytes(row, first + 3), Bytes(row, first + 4));

    private static byte[]? Bytes(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
