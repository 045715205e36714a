using System.Diagnostics;

namespace Bekend.Benchmarks.Measuring;

/// <summary>Work per second of processor time, which other work on the machine does not count in.</summary>
internal static class CpuTime
{
    /// <summary>Does rounds of work until enough time has gone.</summary>
    /// <param name="seconds">Processor time to spend at least.</param>
    /// <param name="round">Does some work and says how much.</param>
    /// <returns>Amount of work in one second of processor time.</returns>
    public static double PerSecond(double seconds, Func<int> round)
    {
        round();
        var process = Process.GetCurrentProcess();
        var (start, work) = (process.TotalProcessorTime, 0L);
        while (true)
        {
            work += round();
            process.Refresh();
            var spent = (process.TotalProcessorTime - start).TotalSeconds;
            if (spent >= seconds)
            {
                return work / spent;
            }
        }
    }
}
