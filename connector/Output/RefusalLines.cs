namespace Bekend.Connector.Output;

/// <summary>Shows the first refusals; the result file has them all.</summary>
internal sealed class RefusalLines(Action<string> write)
{
    private const int MaxShown = 50;

    private int _shown;

    /// <summary>Shows one refusal, or once that the rest are not shown.</summary>
    public void Add(int line, string reason)
    {
        var number = Interlocked.Increment(ref _shown);
        if (number <= MaxShown)
        {
            write(FormattableString.Invariant($"line {line}: {reason}"));
        }
        else if (number == MaxShown + 1)
        {
            write("more rows were refused; the result file names them all");
        }
    }
}
