using System.Diagnostics;
using Bekend.Benchmarks.Measuring;
using Bekend.Benchmarks.Reference;

namespace Bekend.Benchmarks.Questions;

/// <summary>What the group operations of one question alone would take, on all sides together.</summary>
internal static class CryptoFloor
{
    private const int Elements = 16;

    /// <summary>Milliseconds on one core, the machine otherwise idle.</summary>
    public static Sample OneByOne(CReference reference, int rounds) =>
        new(Enumerable.Range(0, rounds).Select(_ => Alternating.Time(() => reference.Question(Elements))));

    /// <summary>Questions a second when every core does nothing else.</summary>
    public static double AllCores(CReference reference, TimeSpan time)
    {
        var count = 0L;
        var start = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() =>
        {
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                reference.Question(Elements);
                Interlocked.Increment(ref count);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
