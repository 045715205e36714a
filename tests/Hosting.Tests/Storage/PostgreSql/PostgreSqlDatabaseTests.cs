using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Testing;

namespace Bekend.Hosting.Tests.Storage.PostgreSql;

public sealed class PostgreSqlDatabaseTests : IAsyncLifetime
{
    private PostgreSqlServer _server = null!;
    private string _text = null!;
    private PostgreSqlDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await PostgreSqlServer.Shared;
        _text = await _server.CreateDatabaseAsync();
        _database = TestPostgreSql.Open(_text);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Write_ThatThrows_KeepsNothing()
    {
        await Assert.ThrowsAsync<FormatException>(() => _database.WriteAsync<int>(
            async session =>
            {
                await session.AddAsync("undone");
                throw new FormatException();
            },
            Durability.Power,
            Token));

        Assert.Empty(await _database.TextsAsync());
    }

    [Fact]
    public async Task Refusal_QuotesNoValue()
    {
        await _database.AddAsync("bsn-999990019");

        var exception = await Assert.ThrowsAsync<StoreUnavailableException>(() => _database.AddAsync("bsn-999990019"));

        Assert.Equal("The database could not be written: PostgreSQL error 23505.", exception.Message);
        Assert.DoesNotContain("999990019", exception.ToString(), StringComparison.Ordinal);
        Assert.Null(exception.InnerException);
        Assert.False(exception.MayPass);
    }

    [Theory]
    [InlineData("SELECT $1::integer", "bsn-999990019")]
    [InlineData("SELECT 1 / 0 WHERE $1 = 'bsn-999990019'", "bsn-999990019")]
    [InlineData("SELECT $1 || x FROM nowhere", "bsn-999990019")]
    public async Task Fault_QuotesNoValue(string sql, string value)
    {
        var exception = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => _database.ReadAsync(session => session.ScalarAsync(sql, value), Token));

        Assert.DoesNotContain("999990019", exception.ToString(), StringComparison.Ordinal);
        Assert.Null(exception.InnerException);
    }

    [Fact]
    public async Task Deadlock_IsTriedAgain()
    {
        await _database.AddAsync("a");
        await _database.AddAsync("b");
        var ready = new[] { new TaskCompletionSource(), new TaskCompletionSource() };
        var runs = 0;

        // Each locks one row and waits, the first time, until the other has locked the other.
        Task<int> Write(int me, string first, string second) => _database.WriteAsync(
            async session =>
            {
                Interlocked.Increment(ref runs);
                await session.ExecuteAsync("UPDATE items SET text = text || '!' WHERE text LIKE $1 || '%'", first);
                ready[me].TrySetResult();
                await ready[1 - me].Task.WaitAsync(Token);
                return await session.ExecuteAsync("UPDATE items SET text = text || '!' WHERE text LIKE $1 || '%'", second);
            },
            Durability.Power,
            Token);

        await Task.WhenAll(Write(0, "a", "b"), Write(1, "b", "a"));

        Assert.Equal(3, runs);
        Assert.Equal(["a!!", "b!!"], await _database.TextsAsync());
    }

    [Fact]
    public async Task Undone_EveryTime_IsUnavailable_NotEndless()
    {
        var runs = 0;

        await Assert.ThrowsAsync<StoreUnavailableException>(() => _database.WriteAsync(
            session =>
            {
                runs++;
                return session.ExecuteAsync("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$");
            },
            Durability.Power,
            Token));

        Assert.Equal(5, runs);
    }

    [Fact]
    public async Task Writers_Concurrent_LoseNoUpdate()
    {
        await _database.AddAsync("0");
        await using var other = TestPostgreSql.Open(_text);

        // Fewer at once than the pools have connections: how long one waits for a connection is not what this is about.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            for (var update = 0; update < 25; update++)
            {
                await (i % 2 == 0 ? _database : other).ExecuteAsync("UPDATE items SET text = (text::integer + 1)::text", Token);
            }
        })));

        Assert.Equal(["200"], await _database.TextsAsync());
    }

    [Fact]
    public async Task Connections_HaveTheRole_ReusedOnesToo()
    {
        for (var use = 0; use < 3; use++)
        {
            Assert.Equal("bekend_probe", await _database.ScalarAsync("SELECT current_user::text"));
            await Assert.ThrowsAsync<StoreUnavailableException>(() => _database.ReadAsync(session => session.ScalarAsync("SELECT 1 / 0"), Token));
        }

        Assert.Equal("test_owner", await _database.ScalarAsync("SELECT session_user::text"));
    }

    [Fact]
    public async Task Role_CannotChangeWhatItWasNotGranted()
    {
        string[] statements =
        [
            "ALTER TABLE items ADD COLUMN x text",
            "ALTER TABLE items OWNER TO bekend_probe",
            "ALTER TABLE items DISABLE TRIGGER ALL",
            "DROP TABLE items",
            "TRUNCATE items",
            "DELETE FROM items",
            "CREATE TABLE x (x text)",
            "CREATE INDEX ON items (text)",
            "DELETE FROM schema_version",
            "INSERT INTO schema_version VALUES (99)",
            "DROP SCHEMA probe CASCADE",
            "CREATE SCHEMA other",
            "CREATE ROLE other",
        ];
        foreach (var statement in statements)
        {
            var exception = await Assert.ThrowsAsync<StoreUnavailableException>(() => _database.ExecuteAsync(statement, Token));
            Assert.Equal((statement, "The database could not be written: PostgreSQL error 42501."), (statement, exception.Message));
        }
    }

    [Fact]
    public async Task Durability_DecidesTheSync_AndPowerIsNeverOff()
    {
        // The server says off.
        Assert.Equal("off", await _server.ExecuteAsync("SHOW synchronous_commit"));
        foreach (var (durability, expected) in new[] { (Durability.Power, "on"), (Durability.Process, "off"), (Durability.Power, "on") })
        {
            Assert.Equal(expected, await _database.WriteAsync(session => session.ScalarAsync("SHOW synchronous_commit"), durability, Token));
        }

        Assert.Equal("on", await _database.ScalarAsync("SHOW synchronous_commit"));
    }

    [Fact]
    public async Task Connections_KilledByTheServer_AreReplaced()
    {
        await _database.AddAsync("kept");
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _database.TextsAsync()));
            await _server.ExecuteAsync("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'bekend-probe' AND datname = current_database()", _text);

            Assert.Equal(["kept"], await _database.TextsAsync());
        }
    }

    [Fact]
    public async Task Connection_KilledWithinAWrite_IsUnavailable_AndNotDoneTwice()
    {
        var runs = 0;

        var exception = await Assert.ThrowsAsync<StoreUnavailableException>(() => _database.WriteAsync(
            async session =>
            {
                runs++;
                await session.AddAsync("lost");
                var pid = await session.ScalarAsync("SELECT pg_backend_pid()");
                await _server.ExecuteAsync($"SELECT pg_terminate_backend({pid}, 5000)");
                return await session.AddAsync("too late");
            },
            Durability.Power,
            Token));

        Assert.True(exception.MayPass);
        Assert.Equal(1, runs);
        Assert.Empty(await _database.TextsAsync());
    }

    [Fact]
    public async Task Connection_KilledBeforeTheCommit_IsUnavailable()
    {
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _database.WriteAsync(
            async session =>
            {
                await session.AddAsync("lost");
                var pid = await session.ScalarAsync("SELECT pg_backend_pid()");
                return await _server.ExecuteAsync($"SELECT pg_terminate_backend({pid}, 5000)");
            },
            Durability.Power,
            Token));

        Assert.Empty(await _database.TextsAsync());
    }

    [Fact]
    public async Task Cancelled_Write_KeepsNothing()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _database.WriteAsync(
            async session =>
            {
                await session.AddAsync("undone");
                await cancel.CancelAsync();
                return await session.AddAsync("never");
            },
            Durability.Power,
            cancel.Token));

        Assert.Empty(await _database.TextsAsync());
    }

    [Fact]
    public async Task Server_StoppedAndStarted_NeedsNoRestartHere()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await using var database = TestPostgreSql.Open(await server.CreateDatabaseAsync());
        await database.AddAsync("kept");

        await server.StopAsync();
        Assert.True((await Assert.ThrowsAsync<StoreUnavailableException>(() => database.TextsAsync())).MayPass);
        Assert.True((await Assert.ThrowsAsync<StoreUnavailableException>(() => database.AddAsync("lost"))).MayPass);

        await server.StartAgainAsync();
        Assert.Equal(["kept"], await database.TextsAsync());
        await database.AddAsync("new");
        Assert.Equal(["kept", "new"], await database.TextsAsync());
    }
}
