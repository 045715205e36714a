using Bekend.Benchmarks.Measuring;
using Bekend.Benchmarks.Reference;
using Bekend.Testing;

namespace Bekend.Benchmarks.Questions;

/// <summary>One question end to end on loopback, on both databases, beside what it is made of.</summary>
internal static class QuestionBenchmark
{
    /// <summary>Durable: fsync, full_page_writes and synchronous_commit stay on, as they are by default.</summary>
    private const string Settings = "-c shared_buffers=256MB";

    public static async Task RunAsync(CReference reference, bool isShort)
    {
        var time = TimeSpan.FromSeconds(isShort ? 2 : 20);
        await using var server = await PostgreSqlServer.StartAsync(Settings);
        await using var sqlite = await AskedSystem.StartAsync();
        await using var postgreSql = await AskedSystem.StartAsync("--postgres", await server.CreateDatabaseAsync());
        await sqlite.Askers.RunAsync(4, isShort ? time : time / 2);
        await postgreSql.Askers.RunAsync(4, isShort ? time : time / 2);

        Report.Title("One question end to end: 16 elements, both calls, durable log");
        var floor = CryptoFloor.OneByOne(reference, isShort ? 20 : 300);
        var fsync = FsyncRate.Measure(sqlite.Folder, isShort ? 50 : 500);
        var bare = await BareProxy.MeasureAsync(isShort ? 100 : 2000);
        var floorRate = CryptoFloor.AllCores(reference, time / 4);
        var sum = floor.Median + fsync.Median;
        Print("crypto floor, one core", floor);
        Print("fsync of 4 KiB", fsync);
        Print("bare YARP round trip", bare);
        Report.Line($"crypto floor, {Environment.ProcessorCount} cores", FormattableString.Invariant($"{floorRate:0} questions/s"));

        foreach (var count in (int[])[1, 8, 64])
        {
            var (first, second) = await InTurnAsync(sqlite.Askers, postgreSql.Askers, count, time);
            Print($"{count} asker(s), SQLite", first);
            Print($"{count} asker(s), PostgreSQL", second);
            Report.Line("PostgreSQL as multiple of SQLite", FormattableString.Invariant(
                $"p50 {second.Timings.Median / first.Timings.Median:0.00}   p99 {second.Timings.P99 / first.Timings.P99:0.00}   questions/s {second.PerSecond / first.PerSecond:0.00}"));
            if (count == 1)
            {
                Report.AtMost("SQLite's p50 as multiple of floor + fsync", first.Timings.Median / sum, 2);
                Report.AtMost("SQLite's p99 as multiple of floor + fsync", first.Timings.P99 / sum, 4);
            }

            if (count == 64)
            {
                Report.AtLeast("SQLite's throughput as part of the floor's", first.PerSecond / floorRate, 0.7);
            }
        }

        var after = CryptoFloor.AllCores(reference, time / 4);
        Report.Line("crypto floor again, all cores", FormattableString.Invariant($"{after:0} questions/s"));
    }

    /// <summary>One, the other, the other, the one: what slows the machine for a while slows both.</summary>
    private static async Task<((Sample Timings, double PerSecond) First, (Sample Timings, double PerSecond) Second)> InTurnAsync(
        Askers first, Askers second, int count, TimeSpan time)
    {
        var a = await first.RunAsync(count, time / 2);
        var b = await second.RunAsync(count, time / 2);
        var c = await second.RunAsync(count, time / 2);
        var d = await first.RunAsync(count, time / 2);
        return (Join(a, d), Join(b, c));
    }

    private static (Sample Timings, double PerSecond) Join((Sample Timings, double PerSecond) one, (Sample Timings, double PerSecond) other) =>
        (one.Timings.With(other.Timings), (one.PerSecond + other.PerSecond) / 2);

    private static void Print(string name, (Sample Timings, double PerSecond) measured)
    {
        Print(name, measured.Timings);
        Report.Line(string.Empty, FormattableString.Invariant($"{measured.PerSecond:0} questions/s"));
    }

    private static void Print(string name, Sample sample) =>
        Report.Line(name, FormattableString.Invariant($"p50 {sample.Median,8:0.000} ms   p99 {sample.P99,8:0.000} ms   n {sample.Count}"));
}
