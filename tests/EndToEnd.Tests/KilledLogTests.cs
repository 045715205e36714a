using System.Diagnostics;
using System.Globalization;
using Bekend.EndToEnd.Tests.Support;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests;

/// <summary>kill −9 of the gateway under load, again and again, loses no receipt and forks no log, as an independent witness saw it.</summary>
/// <remarks><c>LOG_KILLS=100</c> kills a hundred times on each database.</remarks>
public sealed class KilledLogTests
{
    private const int Askers = 8;
    private const int Seed = 91;

    /// <summary>Milliseconds between the first answer after a start and the next kill, at most.</summary>
    private const int Pause = 1500;

    /// <summary>The demo gives a service up that ends twenty times within ten seconds of its start: now and then it is let live for so long.</summary>
    private const int Patience = 15;

    private static readonly TimeSpan LongLife = TimeSpan.FromSeconds(11);

    /// <summary>Far more than a start takes on the slowest machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("LOG_KILLS") ?? "3", CultureInfo.InvariantCulture);

    [Fact]
    public async Task KilledGateway_OnSqlite_LosesNoReceipt_AndForksNoLog()
    {
        await using var witnessed = await WitnessedDemo.CreateAsync();
        await KillAndCheckAsync(witnessed, demo => new GatewayLog(demo.GatewayDatabase));
    }

    [Fact]
    public async Task KilledGateway_OnPostgreSql_LosesNoReceipt_AndForksNoLog()
    {
        var server = await PostgreSqlServer.Shared;
        var database = await server.CreateDatabaseAsync();
        await using var witnessed = await WitnessedDemo.CreateAsync("--postgres", database);
        await KillAndCheckAsync(witnessed, _ => new GatewayLog(server, database));
    }

    private static async Task KillAndCheckAsync(WitnessedDemo witnessed, Func<DemoProcess, GatewayLog> stored)
    {
        await using var demo = await witnessed.StartAsync();
        using var load = new AskLoad(demo);
        using var end = new CancellationTokenSource();
        var asking = load.RunAsync(Askers, end.Token);
        var midway = await KillAsync(demo, load, asking);
        await end.CancelAsync();
        await asking;

        var (receipts, log) = (load.Receipts, stored(demo));
        var grown = new GrownLog(witnessed.Vkey, await demo.GetAsync("/log/checkpoint") + "\n", log.Entries());
        var places = receipts.Select(grown.AssertHolds).ToList();
        var cosigned = receipts.Count(receipt => GrownLog.IsCosigned(receipt, witnessed.Verifier));
        var disclosures = log.Count(type: 1);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Kills} kills, {midway} with questions unfinished ({load.Broken} questions); {receipts.Count} receipts, {cosigned} cosigned; "
            + $"{disclosures - receipts.Count} recorded whose answer nobody got; {witnessed.Relay.Exchanges.Count} requests to the witness; seed {Seed}");
        Assert.True(midway > 0, "no kill met an unfinished question");
        Assert.Equal(places.Count, places.Distinct().Count());

        // A receipt goes out without a cosignature when the time for it is over, on a machine that is busy with other things.
        Assert.True(cosigned > 0, $"none of {receipts.Count} receipts is cosigned");

        // Every question has a case of its own: none is in the log twice, and at most those in flight are in it and have no answer.
        Assert.Equal(disclosures, log.Scalar("SELECT count(DISTINCT case_tag) FROM disclosures"));
        Assert.InRange(disclosures, receipts.Count, receipts.Count + load.Broken);
        AssertOneHistory(witnessed, grown);
        Assert.DoesNotContain("saw another history", await File.ReadAllTextAsync(demo.LogOf("gateway"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((0, ""), await VerifyAsync(demo, witnessed.Vkey));
    }

    /// <returns>Kills that met a question which had begun.</returns>
    private static async Task<int> KillAsync(DemoProcess demo, AskLoad load, Task asking)
    {
        var random = new Random(Seed);
        var midway = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            // Alive again once it answers; then at any moment.
            await UntilAsync(() => load.IsAnswering || asking.IsCompleted, Longest);
            Assert.False(asking.IsCompleted, asking.Exception?.ToString());
            var pause = TimeSpan.FromMilliseconds(random.Next(Pause)) + (kill % Patience == 0 ? LongLife : TimeSpan.Zero);
            await UntilAsync(() => false, pause);
            var broken = load.Broken;
            load.NoteKill();
            Assert.True(demo.Kill("gateway"));
            load.NoteKill();
            await UntilAsync(() => load.Broken > broken, TimeSpan.FromSeconds(1));
            midway += load.Broken > broken ? 1 : 0;
        }

        await UntilAsync(() => load.IsAnswering, Longest);
        return midway;
    }

    private static async Task UntilAsync(Func<bool> isSo, TimeSpan longest)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        for (var since = Stopwatch.StartNew(); !isSo() && since.Elapsed < longest;)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Whatever the witness was asked to cosign, also by a gateway that died before it heard, is of the log as it ended.</summary>
    private static void AssertOneHistory(WitnessedDemo witnessed, GrownLog grown)
    {
        var exchanges = witnessed.Relay.Exchanges;
        Assert.Contains(exchanges, exchange => exchange.Status == 200);
        Assert.All(exchanges, exchange =>
        {
            Assert.False(exchange.IsContradiction, $"{exchange.Status} {exchange.Answer}");
            grown.AssertHad(exchange.Tree);
        });
    }

    /// <summary><c>bekend log verify</c>, a process of its own.</summary>
    private static async Task<(int Exit, string Errors)> VerifyAsync(DemoProcess demo, string vkey)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "bekend.dll"), "log", "verify", demo.Gateway + "/log", "--vkey", vkey])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (await output).StartsWith("verified", StringComparison.Ordinal) ? "" : "not verified");
    }
}
