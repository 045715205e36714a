using Bekend.Benchmarks.Measuring;
using Bekend.Benchmarks.Reference;
using Bekend.Testing;

namespace Bekend.Benchmarks.Loading;

/// <summary>A load of persons by the real command into the demo, beside the group operations in it.</summary>
internal static class LoadBenchmark
{
    /// <param name="reference">The same operations in C.</param>
    /// <param name="persons">Rows of the large file; the small one has a tenth.</param>
    /// <param name="floorTime">How long the floor is measured, before and after.</param>
    public static async Task RunAsync(CReference reference, int persons, TimeSpan floorTime)
    {
        Report.Title(FormattableString.Invariant($"Loading {persons:N0} persons of {PersonFile.Keys} keys, durable log and index on SQLite"));
        var folder = Directory.CreateTempSubdirectory("bekend-load-");
        try
        {
            var small = await MeasureAsync(folder.FullName, persons / 10);
            var before = LoadFloor.Measure(reference, floorTime);
            var large = await MeasureAsync(folder.FullName, persons);
            var floor = before.With(LoadFloor.Measure(reference, floorTime));
            Print(persons, large, floor, small);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<LoadRun> MeasureAsync(string folder, int persons)
    {
        var file = Path.Combine(folder, FormattableString.Invariant($"{persons}.csv"));
        PersonFile.Write(file, persons);
        await using var demo = await DemoProcess.StartAsync(null, null, "--empty");
        return await LoadRun.MeasureAsync(demo, file, persons);
    }

    private static void Print(int persons, LoadRun run, LoadFloor floor, LoadRun small)
    {
        double keys = persons * PersonFile.Keys;
        Report.Line($"crypto floor, {Environment.ProcessorCount} cores", FormattableString.Invariant(
            $"{keys / floor.KeysPerSecond:0.0} s   {floor.KeysPerSecond / PersonFile.Keys:0} rows/s"));
        Report.Line("load", FormattableString.Invariant($"{run.Seconds:0.0} s   {persons / run.Seconds:0} rows/s"));
        Report.AtMost("load as multiple of the floor, by the clock", run.Seconds * floor.KeysPerSecond / keys, 1.3);
        Report.AtMost("load as multiple of the floor, by processor time", run.CpuSeconds * floor.KeysPerCpuSecond / keys, 1.3);
        Report.Line("  of which the connector", FormattableString.Invariant($"{run.ConnectorCpuSeconds * floor.KeysPerCpuSecond / keys:0.000}"));
        Report.Line("peak memory of the connector", FormattableString.Invariant(
            $"{run.PeakMemory:0} MiB   {small.PeakMemory:0} MiB for a tenth of the rows"));
        Report.AtMost("peak memory as multiple of that for a tenth", run.PeakMemory / small.PeakMemory, 1.5);
    }
}
