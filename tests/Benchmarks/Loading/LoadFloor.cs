using System.Diagnostics;
using Bekend.Benchmarks.Reference;

namespace Bekend.Benchmarks.Loading;

/// <summary>What the group operations of a load alone would take, in C on every core.</summary>
/// <param name="KeysPerSecond">By the clock.</param>
/// <param name="KeysPerCpuSecond">By processor time, which other work on the machine does not count in.</param>
internal sealed record LoadFloor(double KeysPerSecond, double KeysPerCpuSecond)
{
    /// <summary>As many as one evaluation of the connector carries.</summary>
    private const int Batch = 1024;

    public static LoadFloor Measure(CReference reference, TimeSpan time)
    {
        var keys = 0L;
        using var self = Process.GetCurrentProcess();
        var (start, cpu) = (Stopwatch.GetTimestamp(), self.TotalProcessorTime);
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() =>
        {
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                reference.Evaluation(Batch);
                Interlocked.Add(ref keys, Batch);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var elapsed = Stopwatch.GetElapsedTime(start);
        self.Refresh();
        return new(keys / elapsed.TotalSeconds, keys / (self.TotalProcessorTime - cpu).TotalSeconds);
    }

    /// <summary>The mean of one before and one after.</summary>
    public LoadFloor With(LoadFloor other) =>
        new((KeysPerSecond + other.KeysPerSecond) / 2, (KeysPerCpuSecond + other.KeysPerCpuSecond) / 2);
}
