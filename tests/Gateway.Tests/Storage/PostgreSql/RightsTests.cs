using Bekend.Gateway.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Testing;
using Npgsql;

namespace Bekend.Gateway.Tests.Storage.PostgreSql;

/// <summary>What a gateway that was taken over can do to what is on record: nothing.</summary>
public sealed class RightsTests : IAsyncLifetime
{
    private const string NotAllowed = PostgresErrorCodes.InsufficientPrivilege;

    private string _owner = null!;
    private string _service = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> FinalTables =>
        ["log_entries", "log_nodes", "disclosures", "signal_records", "secrets", "protection_keys", "covenant_keys", "covenant_versions"];

    public async ValueTask InitializeAsync()
    {
        var server = await PostgreSqlServer.Shared;
        _owner = await server.CreateDatabaseAsync();
        await using (PostgreSqlDatabase.Open(_owner, null, StorageSetup.Schema))
        {
            _service = await server.CreateLoginAsync(StorageSetup.Schema.Role, _owner);
        }

        await ExecuteAsync(_owner, "INSERT INTO log_entries VALUES (0, gen_random_uuid(), decode(repeat('00', 122), 'hex'))");
        await ExecuteAsync(_owner, "INSERT INTO log_nodes VALUES (0, 0, decode(repeat('00', 32), 'hex'))");
        await ExecuteAsync(_owner, "UPDATE log_head SET size = 1, checkpoint = 'x'");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(FinalTables))]
    public async Task Service_CannotUndoWhatIsFinal(string table)
    {
        var column = (string)(await ScalarAsync(
            _owner, $"SELECT column_name FROM information_schema.columns WHERE table_schema = 'gateway' AND table_name = '{table}' LIMIT 1"))!;
        string[] attacks =
        [
            $"UPDATE {table} SET {column} = {column}",
            $"DELETE FROM {table}",
            $"TRUNCATE {table}",
            $"DROP TABLE {table}",
            $"ALTER TABLE {table} DISABLE TRIGGER ALL",
            $"ALTER TABLE {table} RENAME TO other",
            $"ALTER TABLE {table} OWNER TO CURRENT_USER",
            $"CREATE TRIGGER mine BEFORE INSERT ON {table} EXECUTE FUNCTION suppress_redundant_updates_trigger()",
            $"CREATE RULE mine AS ON INSERT TO {table} DO INSTEAD NOTHING",
        ];

        // PostgreSQL only warns that this gave nothing.
        await StateAsync(_service, $"GRANT ALL ON {table} TO CURRENT_USER");
        foreach (var sql in attacks)
        {
            Assert.True(await StateAsync(_service, sql) == NotAllowed, sql);
        }
    }

    [Theory]
    [InlineData("DELETE FROM log_head")]
    [InlineData("INSERT INTO log_head VALUES (1, 9, 'x')")]
    [InlineData("UPDATE log_head SET one = 1")]
    [InlineData("TRUNCATE log_head")]
    [InlineData("DROP TRIGGER log_head_only_grows ON log_head")]
    [InlineData("DROP FUNCTION log_only_grows() CASCADE")]
    [InlineData("CREATE OR REPLACE FUNCTION log_only_grows() RETURNS trigger LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("SET session_replication_role = replica")]
    [InlineData("CREATE TABLE gateway.log_entries_2 (x integer)")]
    [InlineData("DROP SCHEMA gateway CASCADE")]
    [InlineData("SET ROLE test_owner")]
    [InlineData("UPDATE questions SET organisation = ''")]
    [InlineData("UPDATE used_assertions SET until = 0")]
    [InlineData("UPDATE schema_version SET version = 0")]
    public async Task Service_CannotGoRoundIt(string sql) => Assert.Equal(NotAllowed, await StateAsync(_service, sql));

    [Theory]
    [InlineData("UPDATE log_head SET size = 0")]
    [InlineData("UPDATE log_head SET checkpoint = 'y'")]
    public async Task Service_CannotShrinkTheHead(string sql) =>
        Assert.Equal(PostgresErrorCodes.RaiseException, await StateAsync(_service, sql));

    [Theory]
    [InlineData("log_payloads")]
    [InlineData("log_buckets")]
    public async Task Service_DestroysContent_OnRecordAlone(string table)
    {
        const string Contents = "INSERT INTO log_buckets VALUES (7, '\\x07'); INSERT INTO log_payloads VALUES (gen_random_uuid(), 7, '\\x01', '\\x02')";
        const string OfType = "INSERT INTO log_entries SELECT 1, gen_random_uuid(), set_byte(decode(repeat('00', 122), 'hex'), 1, {0}); UPDATE log_head SET size = 2";
        await ExecuteAsync(_owner, Contents);

        Assert.Equal(NotAllowed, await StateAsync(_service, $"UPDATE {table} SET bucket = 1"));
        Assert.Equal(NotAllowed, await StateAsync(_service, $"TRUNCATE {table}"));
        Assert.Equal(NotAllowed, await StateAsync(_service, $"ALTER TABLE {table} DISABLE TRIGGER ALL"));
        foreach (var login in new[] { _service, _owner })
        {
            Assert.Equal(PostgresErrorCodes.RaiseException, await StateAsync(login, $"DELETE FROM {table}"));
            Assert.Equal(
                PostgresErrorCodes.RaiseException,
                await StateAsync(login, $"CREATE TEMP TABLE log_entries AS SELECT 0 AS position, '\\x0003'::bytea AS entry; DELETE FROM {table}"));
        }

        // Another type is no erasure, and one of an earlier transaction is of another one.
        Assert.Equal(PostgresErrorCodes.RaiseException, await StateAsync(_service, string.Format(null, OfType, 1) + $"; DELETE FROM {table}"));
        Assert.Null(await StateAsync(_service, string.Format(null, OfType, 3)));
        Assert.Equal(PostgresErrorCodes.RaiseException, await StateAsync(_service, $"DELETE FROM {table}"));

        Assert.Null(await StateAsync(
            _service, string.Format(null, OfType, 3).Replace("SELECT 1,", "SELECT 2,", StringComparison.Ordinal).Replace("size = 2", "size = 3", StringComparison.Ordinal) + $"; DELETE FROM {table}"));
        Assert.Equal(0L, await ScalarAsync(_owner, $"SELECT count(*) FROM {table}"));
    }

    [Fact]
    public async Task Service_CanDoItsWork()
    {
        Assert.Null(await StateAsync(_service, "UPDATE log_head SET size = 2, checkpoint = 'z'"));
        Assert.Null(await StateAsync(_service, "INSERT INTO log_buckets VALUES (1, '\\x00')"));
        Assert.Null(await StateAsync(_service, "DELETE FROM questions"));
    }

    [Theory]
    [InlineData("UPDATE log_entries SET position = 5")]
    [InlineData("DELETE FROM log_entries")]
    [InlineData("TRUNCATE log_entries")]
    [InlineData("UPDATE log_nodes SET level = 1")]
    [InlineData("DELETE FROM log_nodes")]
    [InlineData("TRUNCATE log_nodes")]
    [InlineData("UPDATE log_head SET size = 0")]
    [InlineData("DELETE FROM log_head")]
    [InlineData("TRUNCATE log_head")]
    [InlineData("UPDATE log_payloads SET bucket = 1")]
    [InlineData("UPDATE log_buckets SET bucket = 1")]
    [InlineData("UPDATE disclosures SET outcome = 1")]
    public async Task Owner_IsStoppedByTheTriggers(string sql) =>
        Assert.Equal(PostgresErrorCodes.RaiseException, await StateAsync(_owner, sql));

    [Fact]
    public async Task Service_HasItsRole_AlsoWhenItsLoginOwnsAll()
    {
        await using var database = PostgreSqlDatabase.Open(_owner, null, StorageSetup.Schema);
        var refused = await Assert.ThrowsAsync<Bekend.Hosting.Storage.StoreUnavailableException>(
            () => database.ExecuteAsync("DELETE FROM log_entries", Cancel));

        Assert.Contains(NotAllowed, refused.Message, StringComparison.Ordinal);
    }

    /// <returns>The SQLSTATE, or null when it went well.</returns>
    private static async Task<string?> StateAsync(string connectionString, string sql)
    {
        try
        {
            await ExecuteAsync(connectionString, sql);
            return null;
        }
        catch (PostgresException exception)
        {
            return exception.SqlState;
        }
    }

    private static Task ExecuteAsync(string connectionString, string sql) => ScalarAsync(connectionString, sql);

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Search Path=gateway;Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancel);
    }
}
