using System.Diagnostics;

namespace Bekend.Benchmarks.Measuring;

/// <summary>Several who each do one thing after another, as fast as it is done.</summary>
internal static class Workers
{
    /// <param name="count">Workers at the same time.</param>
    /// <param name="time">How long they go on; each does it once at least.</param>
    /// <param name="once">Does it once and says how many milliseconds count.</param>
    /// <returns>Timings, and how often a second.</returns>
    public static async Task<(Sample Timings, double PerSecond)> RunAsync(int count, TimeSpan time, Func<Task<double>> once)
    {
        var start = Stopwatch.GetTimestamp();
        var timings = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(async () =>
        {
            var own = new List<double>();
            do
            {
                own.Add(await once());
            }
            while (Stopwatch.GetElapsedTime(start) < time);

            return own;
        })));
        var all = timings.SelectMany(own => own).ToList();
        return (new(all), all.Count / Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
