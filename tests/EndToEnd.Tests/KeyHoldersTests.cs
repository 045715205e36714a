using Bekend.EndToEnd.Tests.Support;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests;

/// <summary>The demo with three key holders that share the keys, each a process of its own.</summary>
public sealed class KeyHoldersTests
{
    [Fact]
    public async Task ThreeHolders_LoadAsk_AndGoOnWithoutOneOfThem()
    {
        var folder = Directory.CreateTempSubdirectory("bekend-holders-").FullName;
        var cli = new Cli(Path.Combine(folder, "cli"));
        await using (var demo = await DemoProcess.StartAsync(folder, null, "--key-holders", "3"))
        {
            // Its own signals are in: they were evaluated by two holders each.
            Assert.True((await cli.AskAsync(demo, Subject("999970008"))).Json.GetProperty("known").GetBoolean());
            Assert.False((await cli.AskAsync(demo, Subject("999980002"))).Json.GetProperty("known").GetBoolean());

            for (var holder = 1; holder <= 3; holder++)
            {
                Assert.True(demo.Kill($"keyholder-{holder}"));
                Assert.True((await cli.AskAsync(demo, Subject("999970008"))).Json.GetProperty("known").GetBoolean());
                await UntilAliveAsync(demo, holder);
            }

            Assert.Equal(0, await demo.StopAsync());
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => DemoProcess.StartAsync(folder));
        Assert.Contains("made by 3 key holders, not by 1", refused.Message, StringComparison.Ordinal);
        await using (var again = await DemoProcess.StartAsync(folder, null, "--key-holders", "3"))
        {
            Assert.True((await cli.AskAsync(again, Subject("999970008"))).Json.GetProperty("known").GetBoolean());
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A holder listens again once it says so in its log, one time more than before it was killed.</summary>
    private static async Task UntilAliveAsync(DemoProcess demo, int holder)
    {
        var log = Path.Combine(demo.Folder, "logs", $"keyholder-{holder}.log");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while ((await ReadAsync(log)).Split("Now listening on").Length < 3)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> ReadAsync(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static Dictionary<string, string?> Subject(string bsn) => new() { ["bsn"] = bsn };
}
