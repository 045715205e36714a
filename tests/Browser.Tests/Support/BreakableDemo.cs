using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bekend.Testing;

namespace Bekend.Browser.Tests.Support;

/// <summary>A demo on a PostgreSQL server of its own, for tests that lock accounts, end sessions, change records or stop the server.</summary>
/// <remarks>Its privacy officer guards one covenant alone, and its administrator is one who guards none.</remarks>
public sealed class BreakableDemo(BrowserFixture shared) : Stage, IAsyncLifetime
{
    private const string Municipality = "00000099000000005000";

    private readonly string _folder = Directory.CreateTempSubdirectory("bekend-breakable-").FullName;
    private PostgreSqlServer _server = null!;
    private string _database = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await PostgreSqlServer.StartAsync();
        _database = await _server.CreateDatabaseAsync();
        var accounts = Directory.CreateDirectory(Path.Combine(_folder, "gateway"));
        await File.WriteAllTextAsync(Path.Combine(accounts.FullName, "accounts.json"), new JsonObject
        {
            ["accounts"] = new JsonArray(
                Officer("fg", "Farida Adresfraude", "adresfraude-voorbeeldstad"),
                Officer("beheerder", "Bo Zonder Convenant")),
        }.ToJsonString());
        Browser = shared.Browser;
        await PlayAsync(await DemoProcess.StartAsync(_folder, null, "--postgres", _database));
    }

    public async ValueTask DisposeAsync()
    {
        if (Demo is not null)
        {
            await Demo.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The server is gone at once, as in a crash.</summary>
    internal Task StopDatabaseAsync() => _server.StopAsync();

    /// <summary>The server is back; waits until every service has found it.</summary>
    internal async Task StartDatabaseAsync()
    {
        await _server.StartAgainAsync();
        using var http = new HttpClient();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while ((int)(await http.GetAsync(new Uri(Demo.Gateway + "/health/ready"), TestContext.Current.CancellationToken)).StatusCode != 200)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What ends somebody's sessions when their time is over, or an administrator ends them.</summary>
    internal Task EndSessionsAsync(string user) =>
        _server.ExecuteAsync($"DELETE FROM gateway.account_sessions WHERE account_id = (SELECT id FROM gateway.accounts WHERE user_name = '{user}')", _database);

    /// <summary>Changes one bit of what a record says, behind the back of the gateway and its triggers.</summary>
    internal Task ChangeRecordAsync(string id) =>
        ForceAsync($"UPDATE gateway.log_payloads SET payload = set_byte(payload, 40, get_byte(payload, 40) # 1) WHERE id = '{id}'");

    /// <summary>Makes a record older: nobody can turn the clock of a gateway that runs.</summary>
    internal Task AgeRecordAsync(string id, TimeSpan age) =>
        ForceAsync(FormattableString.Invariant($"UPDATE gateway.disclosures SET time = time - {(long)age.TotalMilliseconds} WHERE id = '{id}'"));

    private Task ForceAsync(string statement) => _server.ExecuteAsync($"SET session_replication_role = replica; {statement}", _database);

    private static JsonObject Officer(string user, string name, params string[] guards) => new()
    {
        ["gebruiker"] = user,
        ["naam"] = name,
        ["organisatie"] = Municipality,
        ["rollen"] = new JsonArray("fg"),
        ["toezicht"] = new JsonArray([.. guards.Select(guard => (JsonNode)guard)]),
        ["wachtwoord"] = RandomNumberGenerator.GetString("abcdeghijkmnpqrstuvwxyz23456789", 20), // without f: `fg` is a user's name
        ["totp"] = RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32),
    };
}
