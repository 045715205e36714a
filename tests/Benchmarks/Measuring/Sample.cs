namespace Bekend.Benchmarks.Measuring;

/// <summary>A set of timings in milliseconds.</summary>
internal sealed class Sample
{
    private readonly List<double> _values;

    public Sample(IEnumerable<double> milliseconds) => _values = [.. milliseconds.Order()];

    public int Count => _values.Count;

    public double Median => At(0.50);

    public double P95 => At(0.95);

    public double P99 => At(0.99);

    public double P10 => At(0.10);

    /// <summary>Both together.</summary>
    public Sample With(Sample other) => new([.. _values, .. other._values]);

    private double At(double quantile) => _values[Math.Min(_values.Count - 1, (int)(quantile * _values.Count))];
}
