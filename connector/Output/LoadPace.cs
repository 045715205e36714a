using Bekend.Connector.Loading;

namespace Bekend.Connector.Output;

/// <summary>How fast a load goes, and how long it will still take. Not safe to use from several threads.</summary>
internal sealed class LoadPace
{
    /// <summary>The rate is the average over this long: steady enough to read, soon enough to notice a change.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    /// <summary>Rows that say how long a row is in the file; before, nobody can tell how many there are.</summary>
    private const int EnoughRows = 100;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly Queue<(long At, int Finished)> _marks = new();
    private long _newest;

    public LoadPace(TimeProvider time)
    {
        _time = time;
        _newest = time.GetTimestamp();
        _marks.Enqueue((_newest, 0));
    }

    /// <summary>Rows a second; null in the first second.</summary>
    public double? RowsPerSecond { get; private set; }

    /// <summary>What remains at this rate; null when that cannot be told or nothing does.</summary>
    public TimeSpan? Left { get; private set; }

    /// <summary>Takes note of how far it is now.</summary>
    /// <param name="counts">The counts now.</param>
    /// <param name="fraction">Part of the input read, 0 to 1; null when its size is not known.</param>
    public void Note(LoadCounts counts, double? fraction)
    {
        var now = _time.GetTimestamp();
        if (_time.GetElapsedTime(_newest, now) >= Step)
        {
            _marks.Enqueue((now, counts.Finished));
            _newest = now;
        }

        while (_marks.Count > 2 && _time.GetElapsedTime(_marks.ElementAt(1).At, now) >= Window)
        {
            _marks.Dequeue();
        }

        var (start, finished) = _marks.Peek();
        var span = _time.GetElapsedTime(start, now);
        RowsPerSecond = span >= Step ? (counts.Finished - finished) / span.TotalSeconds : null;
        Left = RowsPerSecond is > 0 and var rate && Remaining(counts, fraction) is > 0 and var rows ? TimeSpan.FromSeconds(rows / rate) : null;
    }

    /// <summary>Rows not finished yet, of as many as the input holds when the rest of it is like the part that was read.</summary>
    private static double? Remaining(LoadCounts counts, double? fraction) => fraction switch
    {
        >= 1 => counts.Read - counts.Finished,
        > 0 when counts.Read >= EnoughRows => (counts.Read / fraction.Value) - counts.Finished,
        _ => null,
    };
}
