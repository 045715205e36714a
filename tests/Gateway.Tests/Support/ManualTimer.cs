namespace Bekend.Gateway.Tests.Support;

/// <summary>A timer of <see cref="ManualClock"/>: fires at most once for each time the clock is moved.</summary>
internal sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _due;
    private TimeSpan _period;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : now + dueTime;
            _period = period;
        }

        return true;
    }

    public bool TakeDue(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_due is not { } due || due > now)
            {
                return false;
            }

            _due = _period > TimeSpan.Zero ? now + _period : null;
            return true;
        }
    }

    public void Fire() => callback(state);

    public void Dispose()
    {
        Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        clock.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
