using System.Diagnostics;

namespace Bekend.Benchmarks.Measuring;

/// <summary>Times two things turn by turn, so that a noisy neighbour disturbs both alike.</summary>
internal static class Alternating
{
    /// <param name="rounds">How often each runs.</param>
    /// <returns>Timings of the first and of the second.</returns>
    public static (Sample First, Sample Second) Measure(int rounds, Action first, Action second)
    {
        first();
        second();
        var (one, two) = (new List<double>(rounds), new List<double>(rounds));
        for (var round = 0; round < rounds; round++)
        {
            one.Add(Time(first));
            two.Add(Time(second));
        }

        return (new(one), new(two));
    }

    public static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
