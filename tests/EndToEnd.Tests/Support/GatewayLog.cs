using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Bekend.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>Reads the disclosure log straight from the gateway's database, as an auditor with the disk would.</summary>
internal sealed class GatewayLog(Func<DbConnection> connect)
{
    private const int TypeAt = 1;

    /// <param name="file">An SQLite file.</param>
    public GatewayLog(string file)
        : this(() => new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False"))
    {
    }

    /// <param name="server">Where the database is.</param>
    /// <param name="database">Of the demo's login.</param>
    public GatewayLog(PostgreSqlServer server, string database)
        : this(() => new NpgsqlConnection(server.As("postgres", database) + ";Search Path=gateway;Pooling=false"))
    {
    }

    public IReadOnlyList<byte[]> Entries()
    {
        using var connection = connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT entry FROM log_entries ORDER BY position";
        using var reader = command.ExecuteReader();
        var entries = new List<byte[]>();
        while (reader.Read())
        {
            entries.Add(reader.GetFieldValue<byte[]>(0));
        }

        return entries;
    }

    public int Count(byte type) => Entries().Count(entry => entry[TypeAt] == type);

    /// <summary>One number.</summary>
    public long Scalar(string sql)
    {
        using var connection = connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>RFC 6962 root, computed from scratch by recursion and not by the product's code.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> entries)
    {
        if (entries.Count == 1)
        {
            return SHA256.HashData([0, .. entries[0]]);
        }

        var split = 1;
        while (split * 2 < entries.Count)
        {
            split *= 2;
        }

        return SHA256.HashData([1, .. Root([.. entries.Take(split)]), .. Root([.. entries.Skip(split)])]);
    }
}
