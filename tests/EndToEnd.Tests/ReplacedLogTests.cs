using System.Diagnostics;
using System.Globalization;
using Bekend.Connector;
using Bekend.EndToEnd.Tests.Support;
using Bekend.Ledger.Notes;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests;

/// <summary>A database that was put back is a log of its own: it verifies, and the witness of the other one does not cosign it.</summary>
public sealed class ReplacedLogTests
{
    private const string Named = "saw another history of this log";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private int _asked;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PutBack_AndGoneOn_GetsNoCosignature_AndIsNamed()
    {
        await using var witnessed = await WitnessedDemo.CreateAsync();
        string file;
        await using (var demo = await witnessed.StartAsync())
        {
            file = demo.GatewayDatabase;
            await AskAsync(demo);
            await CosignedAsync(witnessed, demo);
        }

        var earlier = Directory.GetFiles(Path.GetDirectoryName(file)!, "gateway.db*").ToDictionary(path => path, File.ReadAllBytes);
        await using (var demo = await witnessed.StartAsync())
        {
            await AskAsync(demo);
            await AskAsync(demo);
            await CosignedAsync(witnessed, demo);
            Assert.DoesNotContain(Named, Logged(demo), StringComparison.Ordinal);
        }

        Array.ForEach(Directory.GetFiles(Path.GetDirectoryName(file)!, "gateway.db*"), File.Delete);
        foreach (var (path, bytes) in earlier)
        {
            await File.WriteAllBytesAsync(path, bytes, Ct);
        }

        var before = witnessed.Relay.Exchanges.Count;
        await using (var demo = await witnessed.StartAsync())
        {
            await UntilAsync(() => Logged(demo).Contains(Named, StringComparison.Ordinal));

            // Smaller than what the witness saw, as great, and greater. A witness that contradicted is left alone for a while before it is asked again.
            foreach (var isAnswer in (Func<WitnessExchange, bool>[])[exchange => exchange.Status == 409, exchange => exchange is { Status: 409, IsContradiction: true }, exchange => exchange.Status == 422])
            {
                Assert.False(GrownLog.IsCosigned(await AskAsync(demo), witnessed.Verifier));
                await UntilAsync(() => witnessed.Relay.Exchanges.Skip(before).Any(isAnswer));
            }

            Assert.True(SignedNote.TryParse(await demo.GetAsync("/log/checkpoint") + "\n", out var checkpoint));
            Assert.False(witnessed.Verifier.HasCosigned(checkpoint, out _));
            var verified = await new Cli(Path.Combine(demo.Folder, "cli")).RunAsync(string.Empty, "log", "verify", demo.Gateway + "/log", "--vkey", witnessed.Vkey);
            Assert.Equal(ExitCode.Done, verified.Code);
        }

        var refused = witnessed.Relay.Exchanges.Skip(before).ToList();
        Assert.All(refused, exchange => Assert.True(exchange.Status is 409 or 422, $"{exchange.Status} for {exchange.Tree.Size} entries"));
    }

    /// <summary>The witness has cosigned all there is, however long it took.</summary>
    private static async Task CosignedAsync(WitnessedDemo witnessed, DemoProcess demo)
    {
        var size = (await demo.GetAsync("/log/checkpoint")).Split('\n')[1];
        await UntilAsync(() => witnessed.Relay.Exchanges.Any(
            exchange => exchange.Status == 200 && exchange.Tree.Size.ToString(CultureInfo.InvariantCulture) == size));
    }

    private static string Logged(DemoProcess demo)
    {
        using var reader = new StreamReader(new FileStream(demo.LogOf("gateway"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var since = Stopwatch.StartNew(); !isSo(); await timer.WaitForNextTickAsync(Ct))
        {
            Assert.True(since.Elapsed < Longest, "nothing happens");
        }
    }

    /// <returns>The receipt.</returns>
    private async Task<string> AskAsync(DemoProcess demo)
    {
        var cli = new Cli(Path.Combine(demo.Folder, "cli"));
        var answer = await cli.AskAsync(demo, new Dictionary<string, string?> { ["bsn"] = TestBsn.Make(_asked++) });
        Assert.True(answer.Code == ExitCode.Done, answer.Error);
        return answer.Json.GetProperty("receipt").GetString()!;
    }
}
