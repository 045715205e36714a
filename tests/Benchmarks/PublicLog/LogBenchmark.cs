using System.Diagnostics;
using Bekend.Benchmarks.Measuring;
using Bekend.Benchmarks.Questions;
using Bekend.Connector;
using Bekend.Connector.Pinning;

namespace Bekend.Benchmarks.PublicLog;

/// <summary>A whole log verified by the real command, and tiles of the gateway beside static files of the same size.</summary>
internal static class LogBenchmark
{
    private const int Readers = 8;

    public static async Task RunAsync(bool isShort)
    {
        var folder = Directory.CreateTempSubdirectory("bekend-log-").FullName;
        try
        {
            await VerifyAsync(folder, isShort ? 10_000 : 1_000_000);
            await ReadAsync(folder, isShort);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task VerifyAsync(string folder, int entries)
    {
        Report.Title(FormattableString.Invariant($"A log of {entries:#,0} entries, verified from a folder"));
        var vkey = LargeLog.Write(folder, entries);
        var best = double.MaxValue;
        for (var round = 1; round <= 3; round++)
        {
            var seconds = await VerifyAsync(folder, folder, vkey);
            best = Math.Min(best, seconds);
            Report.Line($"round {round}", FormattableString.Invariant($"{seconds:0.00} s, {entries / seconds:#,0} entries/s, {GC.GetTotalMemory(false) / 1048576} MiB on the heap"));
        }

        Report.AtMost("best, seconds", best, 5.0 * entries / 1_000_000);
    }

    /// <returns>Seconds that the real command took.</returns>
    private static async Task<double> VerifyAsync(string place, string folder, string vkey)
    {
        var environment = new RunEnvironment { State = new StateFolder(Path.Combine(folder, "state")) };
        using var output = new StringWriter();
        var io = new ConsoleStreams(TextReader.Null, output, Console.Error, Interactive: false);
        var start = Stopwatch.GetTimestamp();
        var exit = await BekendCommand.RunAsync(["log", "verify", place, "--vkey", vkey], io, environment, CancellationToken.None);
        return exit == 0 ? Stopwatch.GetElapsedTime(start).TotalSeconds : throw new InvalidOperationException("The log does not verify.");
    }

    private static async Task ReadAsync(string folder, bool isShort)
    {
        Report.Title($"Tiles of the gateway beside static files, {Readers} readers, in turn");
        await using var system = await AskedSystem.StartAsync();
        using var gateway = new HttpClient { BaseAddress = new Uri(system.Gateway) };
        while (!(await gateway.GetAsync(new Uri("/log/tile/0/000", UriKind.Relative))).IsSuccessStatusCode)
        {
            await system.Askers.RunAsync(Readers, TimeSpan.FromSeconds(1));
        }

        var vkey = await gateway.GetStringAsync(new Uri("/log/vkey", UriKind.Relative));
        var seconds = await VerifyAsync(system.Gateway + "/log", folder, vkey.Trim());
        Report.Line("the gateway's own log, verified over HTTP", FormattableString.Invariant($"{seconds:0.00} s"));
        using var files = StaticFiles.Start(folder);
        using var bare = new HttpClient { BaseAddress = files.Address };
        foreach (var path in (string[])["tile/0/000", "tile/entries/000"])
        {
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var round = -1; round < (isShort ? 1 : 15); round++)
            {
                var (own, other) = (await PerSecondAsync(gateway, "/log/" + path, isShort), await PerSecondAsync(bare, "/" + path, isShort));
                if (round >= 0)
                {
                    ours.Add(own);
                    theirs.Add(other);
                }
            }

            var (mine, floor) = (ours.Order().ElementAt(ours.Count / 2), theirs.Order().ElementAt(theirs.Count / 2));
            Report.Line(path, FormattableString.Invariant($"{mine:#,0} a second, static {floor:#,0}"));
            Report.AtLeast($"{path}, as part of static", mine / floor, 0.8);
        }
    }

    private static async Task<double> PerSecondAsync(HttpClient http, string path, bool isShort)
    {
        var (start, time) = (Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(isShort ? 0.2 : 1));
        var counts = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                await http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
                count++;
            }

            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
