using Bekend.Hosting.Storage;
using Bekend.Testing;

namespace Bekend.Hosting.Tests.Storage.PostgreSql;

/// <summary>A server that shall wait for a standby which is not there.</summary>
public sealed class PostgreSqlStandbyTests : IAsyncLifetime
{
    private const string NotConfirmed = "The database could not be written: no standby has confirmed it.";

    private PostgreSqlServer _server = null!;
    private string _text = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await PostgreSqlServer.StartAsync("-c fsync=off");
        _text = await _server.CreateDatabaseAsync() + ";Command Timeout=1";
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData(";Options=-c client_min_messages=error")]
    public async Task Write_ThatNoStandbyConfirms_IsUnavailable_AndNotDoneTwice(string options)
    {
        await using var database = TestPostgreSql.Open(_text + options);
        await LoseStandbyAsync();
        await database.TextsAsync();
        var runs = 0;

        var exception = await Assert.ThrowsAsync<StoreUnavailableException>(() => database.WriteAsync(
            session =>
            {
                runs++;
                return session.AddAsync("transaction");
            },
            Durability.Power,
            Token));
        Assert.Equal((NotConfirmed, true, 1), (exception.Message, exception.MayPass, runs));

        exception = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => database.ExecuteAsync("INSERT INTO items (text) VALUES ('statement')", Token));
        Assert.Equal((NotConfirmed, true), (exception.Message, exception.MayPass));

        // The server had kept both, and said so.
        Assert.Equal(["statement", "transaction"], await database.TextsAsync());
    }

    [Fact]
    public async Task Write_ThatNeedNotSurvive_WaitsForNobody()
    {
        await using var database = TestPostgreSql.Open(_text);
        await LoseStandbyAsync();
        await database.TextsAsync();

        await database.AddAsync("soon", Durability.Process);

        Assert.Equal(["soon"], await database.TextsAsync());
    }

    [Fact]
    public async Task Write_OnceNoStandbyIsWantedAnyMore_IsKept()
    {
        await using var database = TestPostgreSql.Open(_text);
        await LoseStandbyAsync();
        await database.TextsAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => database.AddAsync("doubtful"));

        await RestartAsync("ALTER SYSTEM RESET synchronous_standby_names");
        await database.TextsAsync();
        await database.AddAsync("certain");

        Assert.Equal(["certain", "doubtful"], await database.TextsAsync());
    }

    private Task LoseStandbyAsync() => RestartAsync("ALTER SYSTEM SET synchronous_standby_names = 'gone'");

    /// <summary>Restarts the server on another setting: a reload would not tell when it is done.</summary>
    private async Task RestartAsync(string setting)
    {
        await _server.ExecuteAsync(setting);
        await _server.StopAsync();
        await _server.StartAgainAsync();

        // The process that does this is the one that tells all others whether there is anybody to wait for.
        await _server.ExecuteAsync("CHECKPOINT");
    }
}
