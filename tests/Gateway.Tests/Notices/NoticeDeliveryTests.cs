using Bekend.Gateway.Notices;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Notices;

/// <summary>A gateway goes on whatever happens to a notice.</summary>
public sealed class NoticeDeliveryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GoesOn_AfterAFaultThatNobodyForesaw()
    {
        await using var all = await Installation.StartAsync();
        var (bell, told) = (new NoticeBell(), new FirstMessage());
        using var delivery = new NoticeDelivery(
            bell, NoticeSteps.Delivery(all), all.Gateway.Services.GetRequiredService<HookDelivery>(), told);
        NoticeSteps.Delivery(all).Dispose();

        await delivery.StartAsync(Cancel);
        bell.Ring();
        await Task.WhenAny(told.Text, delivery.ExecuteTask!);

        Assert.False(delivery.ExecuteTask!.IsCompleted, "it has stopped");
        Assert.Contains("ObjectDisposedException", await told.Text, StringComparison.Ordinal);
        await delivery.StopAsync(Cancel);
    }

    private sealed class FirstMessage : ILogger<NoticeDelivery>
    {
        private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Text => _first.Task;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _first.TrySetResult(formatter(state, exception));
    }
}
