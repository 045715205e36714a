using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
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
        var results = file + ".results.ndjson";
        await File.WriteAllLinesAsync(
            file, ["kenmerk,bsn", .. Enumerable.Range(0, Persons).Select(number => $"k-{number},{TestBsn.Make(number)}")], Ct);
        var victims = new Queue<string>(Victims);
        while (true)
        {
            using var loader = StartLoader(demo, file);
            await WatchAsync(demo, loader, results, victims);
            if (loader.ExitCode == 0)
            {
                break;
            }
        }

        Assert.Empty(victims);
        return Acknowledged(results);
    }

    private static async Task WatchAsync(DemoProcess demo, Process loader, string results, Queue<string> victims)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!loader.HasExited && await timer.WaitForNextTickAsync(Ct))
        {
            var due = (Victims.Length - victims.Count) * Persons / (Victims.Length + 1);
            if (victims.Count > 0 && Acknowledged(results).Count >= due && Kill(demo, loader, victims.Peek()))
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

    private static Process StartLoader(DemoProcess demo, string file)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "bekend.dll"), "signals", "load", file, "--client", demo.Client("zorg-a"),
            "--covenant", "overlast-voorbeeldstad", "--kind", "zorgmijding", "--contact", "team-a",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["BEKEND_STATE"] = Path.Combine(demo.Folder, "loader");
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static HashSet<string> Acknowledged(string results)
    {
        if (!File.Exists(results))
        {
            return [];
        }

        using var reader = new StreamReader(new FileStream(results, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return [.. reader.ReadToEnd().Split('\n').Select(Reference).OfType<string>()];
    }

    /// <summary>A line that is being written is not acknowledged yet.</summary>
    private static string? Reference(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("status").GetString() == "geweigerd" ? null : json.RootElement.GetProperty("kenmerk").GetString();
        }
        catch (JsonException)
        {
            return null;
        }
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
