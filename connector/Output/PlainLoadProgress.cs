using Bekend.Connector.Loading;

namespace Bekend.Connector.Output;

/// <summary>Progress as plain lines, for logs and pipes.</summary>
internal sealed class PlainLoadProgress : ILoadProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly TextWriter _error;
    private readonly TimeProvider _time;
    private readonly RefusalLines _refusals;
    private readonly long _start;
    private readonly Lock _lock = new();
    private TimeSpan _next = Interval;
    private double _fraction;

    public PlainLoadProgress(TextWriter error, TimeProvider time)
    {
        _error = error;
        _time = time;
        _start = time.GetTimestamp();
        _refusals = new RefusalLines(Notice);
    }

    public void Update(LoadCounts counts, double? fraction)
    {
        var elapsed = _time.GetElapsedTime(_start);
        lock (_lock)
        {
            _fraction = fraction ?? _fraction;
            if (elapsed < _next)
            {
                return;
            }

            _next = elapsed + Interval;
        }

        Notice(LoadLine.Format(counts, elapsed, _fraction));
    }

    public void Refused(int line, string reason) => _refusals.Add(line, reason);

    public void Notice(string text)
    {
        lock (_lock)
        {
            _error.WriteLine(text);
        }
    }
}
