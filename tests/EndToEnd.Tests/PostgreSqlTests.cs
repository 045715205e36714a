using System.Globalization;
using Bekend.Connector;
using Bekend.EndToEnd.Tests.Support;
using Bekend.Testing;
using Npgsql;

namespace Bekend.EndToEnd.Tests;

/// <summary>The whole of it on one PostgreSQL database: the same thread, through kills and a restart.</summary>
public sealed class PostgreSqlTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("bekend-postgres-").FullName;
    private PostgreSqlServer _server = null!;
    private string _database = null!;

    private static Dictionary<string, string?> Known => new() { ["bsn"] = "999970008" };

    private static Dictionary<string, string?> Stranger => new() { ["bsn"] = "999980002" };

    private string Password => new NpgsqlConnectionStringBuilder(_database).Password!;

    public async ValueTask InitializeAsync()
    {
        _server = await PostgreSqlServer.Shared;
        _database = await _server.CreateDatabaseAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Demo_OnPostgreSql_LosesNothing_ThroughKillsAndARestart()
    {
        var cli = new Cli(Path.Combine(_folder, "cli"));
        var receipt = Path.Combine(_folder, "receipt");
        string vkey;
        await using (var demo = await StartAsync(_folder))
        {
            Assert.True((await cli.AskAsync(demo, Known, "triage", "--receipt", receipt)).Json.GetProperty("known").GetBoolean());
            Assert.False((await cli.AskAsync(demo, Stranger)).Json.GetProperty("known").GetBoolean());
            Assert.Equal(ExitCode.RefusedByCovenant, (await cli.AskAsync(demo, Known, "casus")).Code);
            vkey = await demo.GetAsync("/log/vkey");
            foreach (var service in (string[])["gateway", "keyholder", "index-1", "index-2"])
            {
                Assert.True(demo.Kill(service));
                await AskUntilAnsweredAsync(cli, demo);
            }

            NobodyShowsThePassword();
            Assert.Equal(0, await demo.StopAsync());
        }

        var before = Entries();
        await using (var demo = await StartAsync(_folder))
        {
            Assert.Equal(vkey, await demo.GetAsync("/log/vkey"));
            Assert.True((await cli.AskAsync(demo, Known)).Json.GetProperty("known").GetBoolean());
            Assert.Equal(ExitCode.Done, (await cli.RunAsync(string.Empty, "receipt", "verify", receipt, "--vkey", vkey)).Code);
            var checkpoint = (await demo.GetAsync("/log/checkpoint")).Split('\n');
            var after = Entries();
            Assert.Equal(before.Count + 1, after.Count);
            Assert.All(before.Zip(after), pair => Assert.Equal(pair.First, pair.Second));
            Assert.Equal(after.Count.ToString(CultureInfo.InvariantCulture), checkpoint[1]);
            Assert.Equal(Convert.ToBase64String(GatewayLog.Root(after)), checkpoint[2]);
        }

        Assert.Empty(Directory.GetFiles(_folder, "*.db", SearchOption.AllDirectories));
        await AnotherFolderIsRefusedAsync();
    }

    [Fact]
    public async Task Demo_WhoseFolderGoesWithAnotherDatabase_SaysSo()
    {
        await using (await DemoProcess.StartAsync(_folder, null, "--empty"))
        {
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(_folder));

        Assert.Contains("goes with SQLite, not with PostgreSQL", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_WithoutAConnectionString_SaysSo_WithoutRepeatingIt()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => DemoProcess.StartAsync(_folder, null, "--postgres", "geheim-wachtwoord"));

        Assert.Contains("--postgres is no connection string", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", refused.Message, StringComparison.Ordinal);
    }

    private static async Task AskUntilAnsweredAsync(Cli cli, DemoProcess demo)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            var answer = await cli.AskAsync(demo, Known);
            if (answer.Code == ExitCode.Done)
            {
                Assert.True(answer.Json.GetProperty("known").GetBoolean());
                return;
            }

            Assert.True(answer.Code == ExitCode.Unavailable, answer.Error);
        }

        Assert.Fail("The service did not come back.");
    }

    private static string ReadShown(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return string.Empty;
        }
    }

    private Task<DemoProcess> StartAsync(string folder) => DemoProcess.StartAsync(folder, null, "--postgres", _database);

    private IReadOnlyList<byte[]> Entries() => new GatewayLog(_server, _database).Entries();

    /// <summary>Arguments are visible to everybody on the machine; only the demo's own holds what was typed.</summary>
    private void NobodyShowsThePassword()
    {
        var shown = Directory.GetDirectories("/proc")
            .Select(process => Path.Combine(process, "cmdline"))
            .Where(File.Exists)
            .Select(ReadShown)
            .Where(line => line.Contains(_folder, StringComparison.Ordinal))
            .ToList();
        Assert.True(shown.Count >= 5);
        Assert.Contains("Bekend.Demo.dll", Assert.Single(shown, line => line.Contains(Password, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    /// <summary>Its keys are not the ones that the database's content was made with.</summary>
    private async Task AnotherFolderIsRefusedAsync()
    {
        var other = Directory.CreateTempSubdirectory("bekend-postgres-other-").FullName;
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(other));
        Directory.Delete(other, recursive: true);

        Assert.Contains("wrong configuration", refused.Message, StringComparison.Ordinal);
        Assert.Contains("secret", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, refused.Message, StringComparison.Ordinal);
    }
}
