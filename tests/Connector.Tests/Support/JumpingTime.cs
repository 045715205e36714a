namespace Bekend.Connector.Tests.Support;

/// <summary>A clock on which every wait is over at once: the clock jumps to its end. What repeats does so when a test says.</summary>
internal sealed class JumpingTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<RepeatingTimer> _repeating = [];
    private DateTimeOffset _now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Every wait that was asked for, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan time)
    {
        lock (_lock)
        {
            _now += time;
        }
    }

    /// <summary>The next time comes for everything that repeats.</summary>
    public void Tick()
    {
        RepeatingTimer[] due;
        lock (_lock)
        {
            due = [.. _repeating];
            _now += due.Select(timer => timer.Period).DefaultIfEmpty().Max();
        }

        Array.ForEach(due, timer => timer.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan)
        {
            var repeating = new RepeatingTimer(this, () => callback(state), period);
            lock (_lock)
            {
                Waits.Add(period);
                _repeating.Add(repeating);
            }

            return repeating;
        }

        lock (_lock)
        {
            Waits.Add(dueTime);
            _now += dueTime;
        }

        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new SpentTimer();
    }

    private sealed class RepeatingTimer(JumpingTime time, Action fire, TimeSpan period) : ITimer
    {
        public TimeSpan Period => period;

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
            lock (time._lock)
            {
                time._repeating.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class SpentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
