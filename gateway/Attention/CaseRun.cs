namespace Bekend.Gateway.Attention;

/// <summary>Consecutive numbers around one of them.</summary>
/// <param name="First">The lowest.</param>
/// <param name="Last">The highest.</param>
internal readonly record struct CaseRun(long First, long Last)
{
    public int Length => (int)(Last - First + 1);

    /// <param name="number">In <paramref name="numbers"/>.</param>
    /// <param name="numbers">Those that are near.</param>
    public static CaseRun Around(long number, IEnumerable<long> numbers)
    {
        var known = numbers.ToHashSet();
        var (first, last) = (number, number);
        while (known.Contains(first - 1))
        {
            first--;
        }

        while (known.Contains(last + 1))
        {
            last++;
        }

        return new(first, last);
    }
}
