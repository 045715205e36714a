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
}
