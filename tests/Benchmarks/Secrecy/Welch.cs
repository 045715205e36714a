namespace Bekend.Benchmarks.Secrecy;

/// <summary>Welch's t-test: whether two sets of timings have the same mean.</summary>
internal static class Welch
{
    /// <param name="quantile">Only timings up to this quantile of both together count; 1 for all.</param>
    /// <returns>t; 0 when nothing differs or too little is left.</returns>
    public static double Below(IReadOnlyList<double> first, IReadOnlyList<double> second, double quantile)
    {
        var all = first.Concat(second).Order().ToList();
        var limit = all[Math.Clamp((int)Math.Ceiling(quantile * all.Count) - 1, 0, all.Count - 1)];
        var (one, other) = (Moments(first, limit), Moments(second, limit));
        var error = Math.Sqrt((one.Variance / one.Count) + (other.Variance / other.Count));
        return one.Count < 2 || other.Count < 2 || error == 0 ? 0 : (one.Mean - other.Mean) / error;
    }

    private static (double Mean, double Variance, int Count) Moments(IReadOnlyList<double> values, double limit)
    {
        var kept = values.Where(value => value <= limit).ToList();
        var mean = kept.Count == 0 ? 0 : kept.Average();
        return (mean, kept.Count < 2 ? 0 : kept.Sum(value => (value - mean) * (value - mean)) / (kept.Count - 1), kept.Count);
    }
}
