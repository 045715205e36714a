using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A file in the gateway's folder.</summary>
internal sealed class SqliteStorage : TestStorage
{
    public override IEnumerable<string> Arguments(string folder) => [$"--Storage:Folder={folder}"];

    public override DbConnection Connect(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "gateway.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    public override void Unguard(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger'";
        if (command.ExecuteScalar() is string drops)
        {
            command.CommandText = drops;
            command.ExecuteNonQuery();
        }
    }

    public override object Write(Guid id) => id.ToByteArray(bigEndian: true);
}
