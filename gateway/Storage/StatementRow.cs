using System.Data.Common;

namespace Bekend.Gateway.Storage;

/// <summary>A row, read alike from every database.</summary>
/// <param name="Reader">On the row.</param>
/// <param name="ReadId">Reads an id, as the database keeps ids, from a column.</param>
internal readonly record struct StatementRow(DbDataReader Reader, Func<DbDataReader, int, Guid> ReadId)
{
    public string Text(int column) => Reader.GetString(column);

    public long Number(int column) => Reader.GetInt64(column);

    /// <summary>A moment kept as milliseconds since the epoch.</summary>
    public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Reader.GetInt64(column));

    public byte[] Bytes(int column) => Reader.GetFieldValue<byte[]>(column);

    public Guid Id(int column) => ReadId(Reader, column);

    /// <returns>Null when there is none.</returns>
    public Guid? OptionalId(int column) => Reader.IsDBNull(column) ? null : Id(column);
}
