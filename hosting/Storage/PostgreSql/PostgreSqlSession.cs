using Npgsql;
using NpgsqlTypes;

namespace Bekend.Hosting.Storage.PostgreSql;

/// <summary>One connection while somebody has it. Statements are constant texts with <c>$1</c>, <c>$2</c>, …; the driver prepares what comes back.</summary>
/// <remarks>
/// Values: text, bytes, numbers, booleans, UUIDs, and arrays of these; null becomes NULL. An array of texts that is the only value
/// is written <c>(object)texts</c>, or C# takes its items for the values.
/// </remarks>
public sealed class PostgreSqlSession
{
    private readonly CancellationToken _cancellationToken;

    internal PostgreSqlSession(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        Connection = connection;
        _cancellationToken = cancellationToken;
    }

    internal NpgsqlConnection Connection { get; }

    /// <summary>Runs a statement that returns no rows.</summary>
    /// <returns>The number of rows changed.</returns>
    public Task<int> ExecuteAsync(string sql, params ReadOnlySpan<object?> values) => ExecuteAsync(Command(sql, values));

    /// <summary>Reads the first column of the first row.</summary>
    /// <returns>The value, or null when there is no row or the value is NULL.</returns>
    public Task<object?> ScalarAsync(string sql, params ReadOnlySpan<object?> values) => ScalarAsync(Command(sql, values));

    /// <summary>Reads rows.</summary>
    /// <returns>One item a row, in the order of the statement.</returns>
    public Task<List<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(read);
        return QueryAsync(Command(sql, values), read);
    }

    /// <summary>Collects statements to send together.</summary>
    public PostgreSqlBatch Batch() => new(Connection, _cancellationToken);

    /// <summary>Copies rows in, in binary.</summary>
    /// <param name="sql">A COPY … FROM STDIN (FORMAT binary).</param>
    /// <param name="write">Writes every row.</param>
    public async Task CopyAsync(string sql, Func<NpgsqlBinaryImporter, CancellationToken, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);

        // Left without Complete, it tells the server to forget the rows.
        await using var importer = await Connection.BeginBinaryImportAsync(sql, _cancellationToken);
        await write(importer, _cancellationToken);
        await importer.CompleteAsync(_cancellationToken);
    }

    private async Task<int> ExecuteAsync(NpgsqlCommand command)
    {
        await using (command)
        {
            return await command.ExecuteNonQueryAsync(_cancellationToken);
        }
    }

    private async Task<object?> ScalarAsync(NpgsqlCommand command)
    {
        await using (command)
        {
            var value = await command.ExecuteScalarAsync(_cancellationToken);
            return value is DBNull ? null : value;
        }
    }

    private async Task<List<T>> QueryAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> read)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(_cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(_cancellationToken))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
    }

    private NpgsqlCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
        {
            command.Parameters.Add(Parameter(value));
        }

        return command;
    }

    /// <summary>Typed where it is used most: the driver then need not find out.</summary>
    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        string text => new NpgsqlParameter<string> { TypedValue = text, NpgsqlDbType = NpgsqlDbType.Text },
        long number => new NpgsqlParameter<long> { TypedValue = number, NpgsqlDbType = NpgsqlDbType.Bigint },
        byte[] bytes => new NpgsqlParameter<byte[]> { TypedValue = bytes, NpgsqlDbType = NpgsqlDbType.Bytea },
        byte[][] many => new NpgsqlParameter<byte[][]> { TypedValue = many, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea },
        _ => new NpgsqlParameter { Value = value ?? DBNull.Value },
    };
}
