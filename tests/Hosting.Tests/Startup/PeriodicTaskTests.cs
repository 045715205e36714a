using System.Threading.Channels;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Tests.Support;

namespace Bekend.Hosting.Tests.Startup;

public sealed class PeriodicTaskTests
{
    [Fact]
    public async Task Task_GoesOnAfterAFailure_AndStops()
    {
        var token = TestContext.Current.CancellationToken;
        var clock = new ManualClock();
        using var log = new CapturedLog();
        using var task = new FailingTask(clock, log);

        await task.StartAsync(token);
        Assert.Equal(1, await task.Runs.ReadAsync(token));
        for (var run = 2; run <= 4; run++)
        {
            clock.Advance(TimeSpan.FromMinutes(9));
            Assert.False(task.Runs.TryRead(out _));
            clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(run, await task.Runs.ReadAsync(token));
        }

        await task.StopAsync(token);
        Assert.True(task.ExecuteTask!.IsCompleted);
        Assert.Contains("1030 background task probe failed with InvalidOperationException", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ProbeService.Secret, log.Text, StringComparison.Ordinal);
    }

    private sealed class FailingTask(ManualClock clock, CapturedLog log)
        : PeriodicTask("probe", TimeSpan.FromMinutes(10), clock, log)
    {
        private readonly Channel<int> _runs = Channel.CreateUnbounded<int>();
        private int _count;

        public ChannelReader<int> Runs => _runs.Reader;

        protected override Task RunOnceAsync(CancellationToken cancellationToken)
        {
            _runs.Writer.TryWrite(++_count);
            throw new InvalidOperationException(ProbeService.Secret);
        }
    }
}
