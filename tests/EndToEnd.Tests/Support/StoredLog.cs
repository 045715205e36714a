using System.Data.Common;
using Bekend.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>The tables of a log in the hands of somebody who owns the database: nothing holds them back.</summary>
internal sealed class StoredLog : IDisposable
{
    private readonly DbConnection _connection;

    private StoredLog(DbConnection connection, string unguard)
    {
        _connection = connection;
        _connection.Open();
        Execute(unguard);
    }

    /// <param name="file">An SQLite file, which a gateway may be using.</param>
    public static StoredLog Open(string file) => new(
        new SqliteConnection($"Data Source={file};Pooling=False"), "DROP TRIGGER log_entries_are_final; DROP TRIGGER log_nodes_are_final");

    public static StoredLog Open(PostgreSqlServer server, string database) => new(
        new NpgsqlConnection(server.As("postgres", database) + ";Search Path=gateway;Pooling=false"), "SET session_replication_role TO replica");

    /// <summary>Entries by their place.</summary>
    public IReadOnlyList<(long Position, byte[] Entry)> Entries() =>
        Query("SELECT position, entry FROM log_entries ORDER BY position", row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)));

    /// <summary>Nodes of the tree.</summary>
    public IReadOnlyList<(int Level, long Position, byte[] Hash)> Nodes() =>
        Query("SELECT level, position, hash FROM log_nodes ORDER BY level, position", row => (row.GetInt32(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2)));

    public string Checkpoint() => Query("SELECT checkpoint FROM log_head", row => row.GetString(0)).Single();

    public void Write(long position, byte[] entry) =>
        Execute("UPDATE log_entries SET entry = @bytes WHERE position = @position", ("@bytes", entry), ("@position", position));

    public void Write(int level, long position, byte[] hash) => Execute(
        "UPDATE log_nodes SET hash = @bytes WHERE level = @level AND position = @position", ("@bytes", hash), ("@level", level), ("@position", position));

    public void Write(string checkpoint) => Execute("UPDATE log_head SET checkpoint = @text", ("@text", checkpoint));

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    private List<T> Query<T>(string sql, Func<DbDataReader, T> read)
    {
        using var command = Command(sql, []);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private DbCommand Command(string sql, (string Name, object Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
