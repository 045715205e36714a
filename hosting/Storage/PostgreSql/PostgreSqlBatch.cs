using Npgsql;

namespace Bekend.Hosting.Storage.PostgreSql;

/// <summary>Statements that go to the server together, in one round trip; it does them in order, each seeing what those before it did.</summary>
/// <remarks>Within a transaction; from <see cref="PostgreSqlSession.Batch"/>. Statements and values as there.</remarks>
public sealed class PostgreSqlBatch
{
    private readonly NpgsqlBatch _batch;
    private readonly CancellationToken _cancellationToken;
    private readonly List<Func<NpgsqlDataReader, Task>> _readers = [];

    internal PostgreSqlBatch(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        _batch = connection.CreateBatch();
        _cancellationToken = cancellationToken;
    }

    /// <summary>Adds a statement that returns no rows.</summary>
    public void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        var command = _batch.CreateBatchCommand();
        command.CommandText = sql;
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        _batch.BatchCommands.Add(command);
    }

    /// <summary>Adds a statement that returns rows.</summary>
    /// <returns>Filled by <see cref="ExecuteAsync"/>: one item a row, in the order of the statement.</returns>
    public IReadOnlyList<T> Query<T>(string sql, Func<NpgsqlDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        _readers.Add(async reader =>
        {
            while (await reader.ReadAsync(_cancellationToken))
            {
                rows.Add(read(reader));
            }
        });
        Execute(sql, values);
        return rows;
    }

    /// <summary>Sends the statements and reads what they return.</summary>
    public async Task ExecuteAsync()
    {
        await using (_batch)
        {
            await using var reader = await _batch.ExecuteReaderAsync(_cancellationToken);

            // The driver passes over the statements that return no rows.
            foreach (var read in _readers)
            {
                await read(reader);
                await reader.NextResultAsync(_cancellationToken);
            }
        }
    }
}
