using Bekend.Connector.Loading;

namespace Bekend.Connector.Output;

/// <summary>Progress as plain lines, for logs and pipes.</summary>
internal sealed class PlainLoadProgress : ILoadProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly TextWriter _error;
    private readonly TimeProvider _time;
    private readonly RefusalLines _refusals;
    private readonly long _start;
    private readonly LoadPace _pace;
    private readonly Lock _lock = new();
    private TimeSpan _next = Interval;
    private double? _fraction;

    public PlainLoadProgress(TextWriter error, TimeProvider time)
    {
        _error = error;
        _time = time;
        _start = time.GetTimestamp();
        _pace = new LoadPace(time);
        _refusals = new RefusalLines(Notice);
    }

    public void Update(LoadCounts counts, double? fraction)
    {
        lock (_lock)
        {
            _fraction = fraction ?? _fraction;
            _pace.Note(counts, _fraction);
            var elapsed = _time.GetElapsedTime(_start);
            if (elapsed < _next)
            {
                return;
            }

            _next = elapsed + Interval;
            _error.WriteLine(LoadLine.Format(counts, _pace));
        }
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
