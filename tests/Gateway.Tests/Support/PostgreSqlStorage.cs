using System.Data.Common;
using Bekend.Testing;
using Npgsql;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A database on a real server: the one that all tests share, or one of the test's own.</summary>
/// <param name="own">The test's own server; null for the shared one.</param>
/// <param name="onlyGateway">Whether the services behind the gateway keep to SQLite, so that they go on when the server is gone.</param>
internal sealed class PostgreSqlStorage(PostgreSqlServer? own = null, bool onlyGateway = false) : TestStorage
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
        [$"--Storage:Folder={folder}", .. UsesIt(folder) ? [$"--Storage:PostgreSql={ConnectionString}"] : Array.Empty<string>()];

    public override DbConnection Connect(string folder)
    {
        var connection = new NpgsqlConnection(Server.As("postgres", ConnectionString) + ";Search Path=gateway;Pooling=false");
        connection.Open();
        return connection;
    }

    public override void Unguard(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            DO $$
            DECLARE guarded regclass;
            BEGIN
              FOR guarded IN SELECT DISTINCT tgrelid FROM pg_trigger WHERE NOT tgisinternal LOOP
                EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', guarded);
              END LOOP;
            END $$
            """;
        command.ExecuteNonQuery();
    }

    public override object Write(Guid id) => id;

    private bool UsesIt(string folder) => !onlyGateway || Path.GetFileName(folder) == "gateway";
}
