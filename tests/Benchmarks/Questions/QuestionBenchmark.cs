using Bekend.Benchmarks.Measuring;
using Bekend.Benchmarks.Reference;
using Bekend.Connector;
using Bekend.Connector.Pinning;
using Bekend.Connector.Profiles;
using Bekend.Testing;

namespace Bekend.Benchmarks.Questions;

/// <summary>One question end to end on loopback, beside what it is made of.</summary>
internal static class QuestionBenchmark
{
    public static async Task RunAsync(CReference reference, bool isShort)
    {
        var time = TimeSpan.FromSeconds(isShort ? 2 : 20);
        await using var demo = await DemoProcess.StartAsync(null, null, "--empty");
        if (!ProfileReader.Read(demo.Client("corporatie-a")).TryGet(out var profile, out _))
        {
            throw new InvalidOperationException("The client profile cannot be read.");
        }

        using var session = new GatewaySession(profile, new RunEnvironment { State = new StateFolder(Path.Combine(demo.Folder, "bench")) });
        var askers = new Askers(session);
        await askers.RunAsync(4, isShort ? time : time / 2);

        Report.Title("One question end to end: 16 elements, both calls, durable log");
        var floor = CryptoFloor.OneByOne(reference, isShort ? 20 : 300);
        var fsync = FsyncRate.Measure(demo.Folder, isShort ? 50 : 500);
        var bare = await BareProxy.MeasureAsync(isShort ? 100 : 2000);
        var floorRate = CryptoFloor.AllCores(reference, time / 4);
        var sum = floor.Median + fsync.Median;
        Print("crypto floor, one core", floor);
        Print("fsync of 4 KiB", fsync);
        Print("bare YARP round trip", bare);
        Report.Line($"crypto floor, {Environment.ProcessorCount} cores", FormattableString.Invariant($"{floorRate:0} questions/s"));

        foreach (var count in (int[])[1, 8, 64])
        {
            var (timings, perSecond) = await askers.RunAsync(count, time);
            Print($"{count} asker(s)", timings);
            Report.Line(string.Empty, FormattableString.Invariant($"{perSecond:0} questions/s"));
            if (count == 1)
            {
                Report.AtMost("p50 as multiple of floor + fsync", timings.Median / sum, 2);
                Report.AtMost("p99 as multiple of floor + fsync", timings.P99 / sum, 4);
            }

            if (count == 64)
            {
                Report.AtLeast("throughput as part of the floor's", perSecond / floorRate, 0.7);
            }
        }

        var after = CryptoFloor.AllCores(reference, time / 4);
        Report.Line("crypto floor again, all cores", FormattableString.Invariant($"{after:0} questions/s"));
    }

    private static void Print(string name, Sample sample) =>
        Report.Line(name, FormattableString.Invariant($"p50 {sample.Median,8:0.000} ms   p99 {sample.P99,8:0.000} ms   n {sample.Count}"));
}
