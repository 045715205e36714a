using System.Data.Common;
using Bekend.Testing;
using Npgsql;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A database on a real server: the one that all tests share, or one of the test's own.</summary>
internal sealed class PostgreSqlStorage(PostgreSqlServer? own = null) : TestStorage
{
    /// <summary>Where the database is.</summary>
    public PostgreSqlServer Server { get; private set; } = null!;

    /// <summary>Of the login that owns the database.</summary>
    public string ConnectionString { get; private set; } = string.Empty;

    public override async Task CreateAsync()
    {
        Server = own ?? await PostgreSqlServer.Shared;
        ConnectionString = await Server.CreateDatabaseAsync();
    }

    public override IEnumerable<string> Arguments(string folder) =>
        [$"--Storage:Folder={folder}", $"--Storage:PostgreSql={ConnectionString}"];

    public override DbConnection Connect(string folder)
    {
        var connection = new NpgsqlConnection(Server.As("postgres", ConnectionString) + ";Search Path=gateway;Pooling=false");
        connection.Open();
        return connection;
    }
}
