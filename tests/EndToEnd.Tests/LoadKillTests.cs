using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bekend.Connector;
using Bekend.EndToEnd.Tests.Support;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests;

/// <summary>kill −9 of a load at random points, again and again, ends in the same state as a load that nothing disturbed.</summary>
public sealed class LoadKillTests
{
    /// <summary>Rows of the earlier load; every other one is not in the file any more.</summary>
    private const int Before = 60;

    private const int Seed = 34;

    /// <summary>Milliseconds within a batch, and within a whole start.</summary>
    private const int ShortPause = 100;
    private const int LongPause = 1500;

    /// <summary>Both loads say the same last day, for else each signal ends as long after its own load as the covenant says.</summary>
    private static readonly string[] More =
    [
        "--valid-until", TimeProvider.System.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--withdraw-missing", "--yes",
    ];

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("LOAD_KILLS") ?? "3", CultureInfo.InvariantCulture);

    private static readonly int Rows = 600 + (100 * Kills);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task KilledLoad_EndsLikeAnUndisturbedOne()
    {
        await using var killed = await DemoProcess.StartAsync(null, null, "--empty");
        await using var undisturbed = await DemoProcess.StartAsync(null, null, "--empty");
        await LoadAsync(killed, "before.csv", Earlier());
        await LoadAsync(undisturbed, "before.csv", Earlier());

        await LoadAsync(undisturbed, "now.csv", Now());
        await LoadWithKillsAsync(killed);

        var expected = await StateAsync(undisturbed);
        Assert.Equal(Rows, expected.Count);
        Assert.Equal(expected, await StateAsync(killed));
        await KnowsAsync(killed, [0, 1, 3, .. Enumerable.Range(0, 20).Select(step => Before + (step * 40))], isKnown: true);
        await KnowsAsync(killed, [Rows + 0, Rows + 2, Rows + 58], isKnown: false);
    }

    /// <summary>The first half of these is closed before the file of now is made.</summary>
    private static IEnumerable<string> Earlier() => Enumerable.Range(0, Before).Select(number =>
        number % 2 == 0 ? Row($"closed-{number}", Rows + number) : Row($"k-{number}", number));

    private static IEnumerable<string> Now() => Enumerable.Range(0, Rows).Select(number => Row($"k-{number}", number));

    private static string Row(string reference, int number) => $"{reference},{TestBsn.Make(number)}";

    private static string Write(DemoProcess demo, string name, IEnumerable<string> rows)
    {
        var file = Path.Combine(demo.Folder, name);
        File.WriteAllLines(file, ["kenmerk,bsn", .. rows]);
        return file;
    }

    private static async Task LoadAsync(DemoProcess demo, string name, IEnumerable<string> rows)
    {
        var cli = new Cli(Path.Combine(demo.Folder, "loader"));
        var run = await cli.RunAsync(string.Empty, LoaderProcess.Arguments(demo, Write(demo, name, rows), More));
        Assert.True(run.Code is ExitCode.Done, run.Error);
    }

    /// <summary>Starts the same command until it has both been killed often enough and come to its end.</summary>
    private static async Task LoadWithKillsAsync(DemoProcess demo)
    {
        var file = Write(demo, "now.csv", Now());
        var random = new Random(Seed);
        var (kills, midway, starts, isDone) = (0, 0, 0, false);
        while (kills < Kills || !isDone)
        {
            starts++;
            var before = LoaderProcess.Acknowledged(file).Count;
            using var loader = LoaderProcess.Start(demo, file, More);
            if (kills < Kills)
            {
                await KillAsync(loader, file, Point(random, kills), random);
            }

            await loader.WaitForExitAsync(Ct);
            Assert.True(loader.ExitCode is 0 or 137, $"exit code {loader.ExitCode}");
            isDone = loader.ExitCode == 0;
            kills += isDone ? 0 : 1;
            midway += !isDone && LoaderProcess.Acknowledged(file).Count > before ? 1 : 0;
        }

        Assert.True(midway > 0, "no kill came while rows were being registered");
        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills in {starts} starts, {midway} after rows were registered in that start; {Rows} rows, seed {Seed}");
    }

    /// <summary>Rows on record at which the next kill comes: spread over the file, the last fifth when only withdrawing is left.</summary>
    private static int Point(Random random, int kills)
    {
        var step = Rows / Kills;
        return kills >= Kills - Math.Max(1, Kills / 5) ? Rows : (kills * step) + random.Next(step);
    }

    /// <summary>Kills when so many rows are on record and a while has passed; the load may be over by then.</summary>
    private static async Task KillAsync(Process loader, string file, int acknowledged, Random random)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        var pause = random.Next(LoaderProcess.Acknowledged(file).Count < acknowledged ? ShortPause : LongPause);
        while (!loader.HasExited && LoaderProcess.Acknowledged(file).Count < acknowledged)
        {
            await timer.WaitForNextTickAsync(Ct);
        }

        for (var since = Stopwatch.StartNew(); !loader.HasExited && since.ElapsedMilliseconds < pause;)
        {
            await timer.WaitForNextTickAsync(Ct);
        }

        loader.Kill();
    }

    /// <summary>What the organisation has, without the ids and times that no two systems share.</summary>
    private static async Task<IReadOnlyList<string>> StateAsync(DemoProcess demo)
    {
        var run = await new Cli(Path.Combine(demo.Folder, "cli")).RunAsync(
            string.Empty, "signals", "list", "--client", demo.Client("zorg-a"), "--covenant", "overlast-voorbeeldstad", "--json");
        Assert.True(run.Code is ExitCode.Done, run.Error);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Describe).Order(StringComparer.Ordinal)];
    }

    private static string Describe(string line)
    {
        using var signal = JsonDocument.Parse(line);
        return string.Join(' ', ((string[])["reference", "subject", "kind", "contact", "validUntil"]).Select(name => signal.RootElement.GetProperty(name).GetString()));
    }

    private static async Task KnowsAsync(DemoProcess demo, IEnumerable<int> numbers, bool isKnown)
    {
        var cli = new Cli(Path.Combine(demo.Folder, "cli"));
        foreach (var number in numbers)
        {
            var answer = await cli.AskAsync(demo, new Dictionary<string, string?> { ["bsn"] = TestBsn.Make(number) });
            Assert.True(answer.Code is ExitCode.Done && answer.Json.GetProperty("known").GetBoolean() == isKnown, $"{number}: {answer.Error}");
        }
    }
}
