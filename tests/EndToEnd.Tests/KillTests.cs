using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Bekend.Connector;
using Bekend.EndToEnd.Tests.Support;
using Bekend.Ledger.Receipts;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests;

/// <summary>kill −9 of any process during a load loses no acknowledged signal and no disclosure, and forks no log.</summary>
public sealed class KillTests
{
    private const int Persons = 600;

    /// <summary>Who dies, each after another part of the file is acknowledged.</summary>
    private static readonly string[] Victims = ["gateway", "keyholder", "index-1", "loader", "index-2", "gateway"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_AnyProcessDuringALoad_LosesNothingAcknowledged()
    {
        await using var demo = await DemoProcess.StartAsync(null, null, "--empty");
        var cli = new Cli(Path.Combine(demo.Folder, "cli"));
        var receipts = new ConcurrentBag<string>();
        using var loading = new CancellationTokenSource();
        var asking = AskUntilAsync(cli, demo, receipts, loading.Token);
        var acknowledged = await LoadWithKillsAsync(demo);
        await loading.CancelAsync();
        await asking;

        Assert.Equal(Persons, acknowledged.Count);
        await Parallel.ForAsync(0, Persons, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var answer = await cli.AskAsync(demo, new Dictionary<string, string?> { ["bsn"] = TestBsn.Make(number) });
            Assert.True(answer.Code == ExitCode.Done && answer.Json.GetProperty("known").GetBoolean(), answer.Error);
        });
        EveryReceiptIsStillInTheLog(demo, receipts);
        await CheckpointCoversEveryEntryAsync(demo);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Victims.Length} kills; {acknowledged.Count} signals acknowledged and found; {receipts.Count} disclosures during the load still in the log");
    }

    /// <summary>Loads with the real command; every time it stops, for whatever reason, it is simply started again.</summary>
    private static async Task<IReadOnlyCollection<string>> LoadWithKillsAsync(DemoProcess demo)
    {
        var file = Path.Combine(demo.Folder, "persons.csv");
        await File.WriteAllLinesAsync(
            file, ["kenmerk,bsn", .. Enumerable.Range(0, Persons).Select(number => $"k-{number},{TestBsn.Make(number)}")], Ct);
        var victims = new Queue<string>(Victims);
        while (true)
        {
            using var loader = LoaderProcess.Start(demo, file);
            await WatchAsync(demo, loader, file, victims);
            if (loader.ExitCode == 0)
            {
                break;
            }
        }

        Assert.Empty(victims);
        return LoaderProcess.Acknowledged(file);
    }

    private static async Task WatchAsync(DemoProcess demo, Process loader, string file, Queue<string> victims)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!loader.HasExited && await timer.WaitForNextTickAsync(Ct))
        {
            var due = (Victims.Length - victims.Count) * Persons / (Victims.Length + 1);
            if (victims.Count > 0 && LoaderProcess.Acknowledged(file).Count >= due && Kill(demo, loader, victims.Peek()))
            {
                victims.Dequeue();
            }
        }
    }

    private static bool Kill(DemoProcess demo, Process loader, string victim)
    {
        if (victim != "loader")
        {
            return demo.Kill(victim);
        }

        loader.Kill();
        loader.WaitForExit();
        return true;
    }

    private static async Task AskUntilAsync(Cli cli, DemoProcess demo, ConcurrentBag<string> receipts, CancellationToken end)
    {
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            // While something is down there is no answer; what matters is that an answer given stays on record.
            var answer = await cli.AskAsync(demo, new Dictionary<string, string?> { ["bsn"] = TestBsn.Make(number % Persons) });
            if (answer.Code == ExitCode.Done)
            {
                receipts.Add(answer.Json.GetProperty("receipt").GetString()!);
            }
            else
            {
                Assert.True(answer.Code == ExitCode.Unavailable, answer.Error);
            }
        }
    }

    private static void EveryReceiptIsStillInTheLog(DemoProcess demo, ConcurrentBag<string> receipts)
    {
        Assert.NotEmpty(receipts);
        var entries = new GatewayLog(demo.GatewayDatabase).Entries();
        Assert.All(receipts, text =>
        {
            Assert.True(Receipt.TryParse(text, out var receipt));
            Assert.Equal(entries[(int)receipt.Index], receipt.Extra!.Value.ToArray());
        });
    }

    private static async Task CheckpointCoversEveryEntryAsync(DemoProcess demo)
    {
        using var http = new HttpClient();
        var checkpoint = (await http.GetStringAsync(new Uri(demo.Gateway + "/log/checkpoint"), Ct)).Split('\n');
        var entries = new GatewayLog(demo.GatewayDatabase).Entries();
        Assert.Equal(entries.Count.ToString(CultureInfo.InvariantCulture), checkpoint[1]);
        Assert.Equal(Convert.ToBase64String(GatewayLog.Root(entries)), checkpoint[2]);
    }
}
