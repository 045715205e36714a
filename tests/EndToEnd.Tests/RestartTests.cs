using Bekend.Connector;
using Bekend.EndToEnd.Tests.Support;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests;

/// <summary>Stopping and starting again changes nothing that anybody was told.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task Restart_SameFolder_KeepsSignalsKeysAndLog()
    {
        var folder = Directory.CreateTempSubdirectory("bekend-restart-").FullName;
        var cli = new Cli(Path.Combine(folder, "cli"));
        var receipt = Path.Combine(folder, "receipt");
        string origin;
        await using (var demo = await DemoProcess.StartAsync(folder))
        {
            // With the demo's own signals: the questions it prints must work.
            var hit = await cli.AskAsync(demo, Demonstrated("999970008"), "triage", "--receipt", receipt);
            Assert.True(hit.Json.GetProperty("known").GetBoolean());
            var miss = await cli.AskAsync(demo, Demonstrated("999980002"));
            Assert.False(miss.Json.GetProperty("known").GetBoolean());
            Assert.Equal(ExitCode.RefusedByCovenant, (await cli.AskAsync(demo, Demonstrated("999970008"), "casus")).Code);
            origin = await demo.GetAsync("/log/vkey");
            Assert.Equal(0, await demo.StopAsync());
        }

        var before = new GatewayLog(Path.Combine(folder, "gateway", "gateway.db")).Entries();
        await using (var demo = await DemoProcess.StartAsync(folder))
        {
            Assert.Equal(origin, await demo.GetAsync("/log/vkey"));
            Assert.True((await cli.AskAsync(demo, Demonstrated("999970008"))).Json.GetProperty("known").GetBoolean());
            Assert.Equal(ExitCode.Done, (await cli.RunAsync(string.Empty, "receipt", "verify", receipt, "--vkey", origin)).Code);
        }

        var after = new GatewayLog(Path.Combine(folder, "gateway", "gateway.db")).Entries();
        Assert.Equal(before.Count + 1, after.Count);
        Assert.All(before.Zip(after), pair => Assert.Equal(pair.First, pair.Second));
        Directory.Delete(folder, recursive: true);
    }

    private static Dictionary<string, string?> Demonstrated(string bsn) => new() { ["bsn"] = bsn };
}
