using Microsoft.Data.Sqlite;

namespace Bekend.Hosting.Storage;

/// <summary>One connection with its prepared statements. Not thread-safe: whoever holds it has it alone.</summary>
public sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    internal SqliteSession(SqliteConnection connection) => _connection = connection;

    /// <summary>Runs a statement that returns no rows.</summary>
    /// <param name="sql">One statement, constant text: it is prepared once and kept.</param>
    /// <param name="parameters">Names with their values; null becomes NULL.</param>
    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteNonQuery();

    /// <summary>Reads the first column of the first row.</summary>
    /// <returns>The value, or null when there is no row or the value is NULL.</returns>
    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var value = Prepare(sql, parameters).ExecuteScalar();
        return value is DBNull ? null : value;
    }

    /// <summary>Reads rows.</summary>
    /// <returns>One item a row, in the order of the statement.</returns>
    public List<T> Query<T>(
        string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var reader = Prepare(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            _commands.Add(sql, command);
        }

        Bind(command.Parameters, parameters);
        return command;
    }

    /// <summary>A statement is mostly run again with the same names: then only the values change.</summary>
    private static void Bind(SqliteParameterCollection bound, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (bound.Count != parameters.Length)
        {
            bound.Clear();
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            var (name, value) = parameters[i];
            if (i == bound.Count)
            {
                bound.Add(new SqliteParameter());
            }

            bound[i].ParameterName = name;
            bound[i].Value = value ?? DBNull.Value;
        }
    }
}
